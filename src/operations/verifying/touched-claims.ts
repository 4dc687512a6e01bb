import type { EvidenceClaim } from '../../evidence/evidence-claim.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import type { EvidenceText } from './evidence-claims.ts';

export interface Touching {
  /** Whole id: then only its claims, and those of the same things elsewhere. */
  document: string | undefined;
  all: boolean;
  codeVersion: string;
  /** The checks and the figures a thesis cites: with another one, everything is looked at again. */
  yardstick: string;
}

/**
 * Ids of the claims to look at: those never looked at by these checks, those whose text a person has corrected or whose
 * sources brought something since, and whatever speaks of the same thing as one of these; all of them where the thesis
 * cites other figures than it did, one that was taken out among them.
 */
export async function touchedClaims(
  ledger: Ledger,
  texts: readonly EvidenceText[],
  { document, all, codeVersion, yardstick }: Touching,
): Promise<Set<string>> {
  const claims = texts.flatMap((text) => text.claims);
  if (all && document === undefined) return new Set(claims.map(({ id }) => id));
  const verdicts = new Map((await ledger.verdicts()).map((row) => [row.claimId, row]));
  const corrected = await lastWords(ledger);
  const brought = await lastNews(ledger);
  const last = await ledger.lastVerification();
  if (last !== null && last.codeVersion !== yardstick && document === undefined)
    return new Set(claims.map(({ id }) => id));
  const seen = last?.started ?? '';
  const touched = new Set<string>();
  for (const { document: text, claims: own } of texts) {
    const word = corrected.get(text.logicalId) ?? '';
    for (const claim of own) {
      const verdict = verdicts.get(claim.id);
      const named = document !== undefined && text.id === document && all;
      if (
        named ||
        verdict === undefined ||
        verdict.codeVersion !== codeVersion ||
        isOlder(verdict, seen, word) ||
        isOlder(verdict, seen, brought)
      )
        touched.add(claim.id);
    }
  }
  return withTheirLike(claims, touched);
}

/** What was found again as it was is kept once: then the last look at everything counts. */
function isOlder({ recordedAt }: VerdictRow, seen: string, news: string): boolean {
  return recordedAt < news && seen < news;
}

/** When persons last spoke of each document, by logical id. */
async function lastWords(ledger: Ledger): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  for (const { logicalId, at } of await ledger.overrides())
    if (at > (last.get(logicalId) ?? '')) last.set(logicalId, at);
  return last;
}

/** When a source last brought facts or reports of holdings that were new. */
async function lastNews(ledger: Ledger): Promise<string> {
  let last = '';
  for (const { lastSuccess } of await ledger.askings())
    if (lastSuccess !== null && lastSuccess.facts > 0 && lastSuccess.recordedAt > last)
      last = lastSuccess.recordedAt;
  for (const { recordedAt } of await ledger.sourceTables({ kind: 'holdings' }))
    if (recordedAt > last) last = recordedAt;
  return last;
}

function withTheirLike(claims: readonly EvidenceClaim[], touched: ReadonlySet<string>): Set<string> {
  const things = new Set(claims.filter(({ id }) => touched.has(id)).map(thingOf));
  things.delete('');
  return new Set(
    claims.filter((claim) => touched.has(claim.id) || things.has(thingOf(claim))).map(({ id }) => id),
  );
}

function thingOf({ subject, metric }: EvidenceClaim): string {
  return subject === null || metric === null ? '' : `${subject}\0${metric}`;
}
