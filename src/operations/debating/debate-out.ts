import { text, type Locale } from '../../base/locale.ts';
import type { DebateMap, HeldBy } from '../../evidence/debate/debate-map.ts';
import type { FullDocument } from '../../ledger/ledger.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import type { DebateOut } from '../shapes/verdict.ts';
import { claimOut } from '../shapes/from-ledger.ts';
import { claimsById, type EvidenceText } from '../verifying/evidence-claims.ts';

type Holder = DebateOut['positions'][number]['holders'][number];

interface Kept {
  documents: ReadonlyMap<string, FullDocument>;
  claims: ReadonlyMap<string, CorrectedClaim>;
}

export function debatesOut(
  maps: readonly DebateMap[],
  texts: readonly EvidenceText[],
  locale: Locale,
): DebateOut[] {
  const kept = {
    documents: new Map(texts.map(({ document }) => [document.id, document])),
    claims: claimsById(texts),
  };
  return maps.map((map) => debateOut(map, kept, locale));
}

function debateOut(map: DebateMap, kept: Kept, locale: Locale): DebateOut {
  return {
    id: map.id,
    question: map.question[locale],
    settled: map.settled[locale],
    positions: map.positions.map(({ id, label, argument, held }) => ({
      id,
      label: label[locale],
      for: argument[locale],
      holders: held.map((one) => holderOut(one, kept, locale)),
    })),
    contradictions: map.contradictions.map(({ between, why, holders, both, namedBy }) => ({
      positions: [...between],
      text: why[locale],
      holders: [...new Set(holders.flat())],
      both: [...both],
      named_by: namedBy,
    })),
  };
}

function holderOut(
  { speaker, since, shown }: HeldBy,
  { documents, claims: rows }: Kept,
  locale: Locale,
): Holder {
  const claims = shown.flatMap((one) => {
    if (one.kind !== 'claim') return [];
    const found = rows.get(one.claimId);
    return found === undefined ? [] : [claimOut(found)];
  });
  const named = shown[0] === undefined ? null : (documents.get(shown[0].documentId)?.title ?? null);
  return {
    speaker: speaker ?? named ?? words.nobody[locale],
    since,
    claims,
    quotes: shown.map((one) => {
      const span =
        one.kind === 'words' ? one : (claims.find(({ id }) => id === one.claimId) ?? { start: 0, end: 0 });
      return {
        document_id: one.documentId,
        document_title: documents.get(one.documentId)?.title ?? null,
        start: span.start,
        end: span.end,
        quote: one.quote,
      };
    }),
  };
}

const words = { nobody: text('a text nobody signs', '未署名的文本', '未署名的文本') } as const;
