import { createHash } from 'node:crypto';
import { basisVerdicts } from '../../evidence/basis-verdicts.ts';
import { circularClaims } from '../../evidence/circular.ts';
import { clusters } from '../../evidence/clusters.ts';
import { clusterVerdicts } from '../../evidence/cluster-verdicts.ts';
import type { EvidenceClaim } from '../../evidence/evidence-claim.ts';
import { insideText } from '../../evidence/inside-text/index.ts';
import { casesOf, ruleVerdict } from '../../evidence/rules/check-case.ts';
import { parseRules, type RuleParts } from '../../evidence/rules/parse-rules.ts';
import type { Verdict } from '../../evidence/verdict.ts';
import { verifyClaim } from '../../evidence/verify-claim.ts';
import type { FullDocument } from '../../ledger/ledger.ts';
import type { NewVerdict } from '../../ledger/verdict-record.ts';
import { makeNote } from '../../reader/note/make-note.ts';
import { markupOf } from '../../reader/note/markup-of.ts';
import type { Context } from '../context.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { factLedger } from '../factual/fact-ledger.ts';
import { evidenceTexts, type EvidenceText } from './evidence-claims.ts';
import { loadSights, type SightThesis } from './load-sights.ts';
import { touchedClaims } from './touched-claims.ts';
import { weightiest } from './weightiest.ts';

/** Raised when the same claim beside the same evidence could be judged otherwise than before. */
const checksVersion = '4';

export interface Verified {
  /** Claims looked at. */
  verified: number;
  /** Claims of which something else is found than before. */
  changed: number;
  /** Every text, as it was read to be looked at. */
  texts: readonly { document: FullDocument; claims: readonly CorrectedClaim[] }[];
}

/**
 * Looks at the claims that are new, corrected, or touched by something new; at all of them where `all`. What is found
 * is kept where it differs from what was found before.
 */
export async function runVerify(
  context: Context,
  { document, all }: { document: string | undefined; all: boolean },
): Promise<Verified> {
  const ledger = await context.ledger();
  await factLedger(context);
  const started = context.now().toISOString();
  const texts = await evidenceTexts(context, ledger);
  const claims = texts.flatMap((text) => text.claims);
  const yardstick = `${checksVersion}.${hashOf(await context.cited())}`;
  const touched = await touchedClaims(ledger, texts, {
    document: document === undefined ? undefined : (await ledger.document(document)).id,
    all,
    codeVersion: checksVersion,
    yardstick,
  });
  const read = texts.map((one) => ({ document: one.document, claims: one.corrected }));
  if (touched.size === 0) return { verified: 0, changed: 0, texts: read };
  const found = await judged(context, texts, claims, touched);
  const rows: NewVerdict[] = [];
  for (const claim of claims) {
    if (!touched.has(claim.id) || claim.rejected) continue;
    const verdict = weightiest(found.get(claim.id) ?? []);
    if (verdict !== null) rows.push(newVerdict(verdict, claim));
  }
  const everything = document === undefined ? { codeVersion: yardstick, started } : undefined;
  const changed = await ledger.keepVerdicts(rows, everything);
  return { verified: rows.length, changed, texts: read };
}

async function judged(
  context: Context,
  texts: readonly EvidenceText[],
  claims: readonly EvidenceClaim[],
  touched: ReadonlySet<string>,
): Promise<Map<string, Verdict[]>> {
  const thesis = {
    lexicon: await context.lexicon(),
    concepts: await context.concepts(),
    sources: await context.sources(),
  };
  const [bases, cited] = [await context.bases(), await context.cited()];
  const wanted = claims.filter(({ id, rejected }) => touched.has(id) && !rejected);
  const entities = new Set(wanted.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])));
  for (const [part, whole] of bases.accounts) if (entities.has(part)) entities.add(whole);
  const ledger = await context.ledger();
  const sights = await loadSights(
    ledger,
    { entities, series: bases.series.map(({ series }) => series) },
    thesis,
  );
  const sight = {
    ...sights,
    today: context.now().toISOString().slice(0, 10),
    bases,
    cited,
  };
  const found = new Map<string, Verdict[]>();
  const add = (verdict: Verdict): void => {
    found.set(verdict.claimId, [...(found.get(verdict.claimId) ?? []), verdict]);
  };
  for (const claim of wanted) {
    const verdict = verifyClaim(claim, sight);
    if (verdict !== null) add(verdict);
  }
  for (const text of texts) {
    if (text.claims.some(({ id }) => touched.has(id)))
      insideText(text.claims.filter(({ rejected }) => !rejected)).forEach(add);
  }
  for (const { document: text, claims: own } of texts) {
    const rules = parseRules(text.id, notedRules(text, thesis), own);
    for (const rule of rules) {
      const verdict = ruleVerdict(casesOf(rule, own));
      if (verdict !== null) add(verdict);
    }
  }
  const standing = claims.filter(({ rejected }) => !rejected);
  basisVerdicts(standing).forEach(add);
  clusterVerdicts(clusters(standing)).forEach(add);
  circularClaims([...found.values()].flat()).forEach(add);
  return found;
}

/** The sentences the note of a text gives as rules. */
function notedRules(full: FullDocument, { lexicon, sources }: SightThesis): readonly RuleParts[] {
  const { text, format, publishedAt, segments, claims, mentions } = full;
  const entities = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  return makeNote({ text, publishedAt, segments, entities, claims }, lexicon, sources, markupOf(text, format))
    .rules;
}

function hashOf(cited: unknown): string {
  return createHash('sha256').update(JSON.stringify(cited)).digest('hex').slice(0, 16);
}

function newVerdict(verdict: Verdict, { id, documentId }: EvidenceClaim): NewVerdict {
  return {
    claimId: id,
    documentId,
    outcome: verdict.outcome,
    rule: verdict.rule,
    reason: verdict.reason,
    ratio: verdict.ratio,
    tolerance: verdict.tolerance,
    evidence: JSON.stringify(verdict.evidence),
    wouldSettle: verdict.wouldSettle,
    restsOn: verdict.restsOn,
    codeVersion: checksVersion,
  };
}
