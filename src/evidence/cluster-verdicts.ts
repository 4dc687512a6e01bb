import type { Cluster, ClusterValue } from './clusters.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import { middleOf, rowOf } from './inside-text/weigh.ts';
import { sourceOf } from './source-of.ts';
import type { Verdict, VerdictReason } from './verdict.ts';

/**
 * What claims of one thing say of each other. A forecast, plan, estimate or rumour is superseded by what is reported
 * after the period ended, and a figure by a later one of the same source; what stands and does not fit is conflicting,
 * with the other side as evidence. One source never conflicts with itself. Agreement is no verdict: see `Cluster.values`.
 */
export function clusterVerdicts(clusters: readonly Cluster[]): Verdict[] {
  return clusters.flatMap((cluster) => {
    const replaced = superseded(cluster);
    const verdicts = [...replaced].map(([claim, by]) =>
      verdictOf(claim, [by], 'superseded', null, ratioOf(claim, by)),
    );
    return [...verdicts, ...conflicts(cluster, replaced)];
  });
}

const foretold: ReadonlySet<string> = new Set(['forecast', 'plan', 'estimate', 'rumour']);

/** Each superseded claim with the one that took its place. */
function superseded({ claims, values }: Cluster): Map<EvidenceClaim, EvidenceClaim> {
  const replaced = new Map<EvidenceClaim, EvidenceClaim>();
  const valueOf = new Map(values.flatMap((value, index) => value.claims.map((claim) => [claim, index])));
  const report = claims.findLast(isReport);
  const latest = new Map<string, EvidenceClaim>();
  for (const claim of claims) if (claim.documentDate !== null) latest.set(sourceOf(claim), claim);
  for (const claim of claims) {
    if (claim.documentDate === null) continue;
    if (report !== undefined && foretold.has(claim.modality ?? '') && tellsMore(report, claim)) {
      replaced.set(claim, report);
      continue;
    }
    const own = latest.get(sourceOf(claim));
    if (own !== undefined && isLater(own, claim) && valueOf.get(own) !== valueOf.get(claim))
      replaced.set(claim, own);
  }
  return replaced;
}

/** Said of a period that was over. */
function isReport({ modality, documentDate, periodEnd }: EvidenceClaim): boolean {
  return modality === 'reported' && documentDate !== null && periodEnd !== null && documentDate > periodEnd;
}

/** The same words in a later text are no report of what they foretold. */
function tellsMore(report: EvidenceClaim, claim: EvidenceClaim): boolean {
  return isLater(report, claim) && report.sentence !== claim.sentence;
}

function isLater(a: EvidenceClaim, b: EvidenceClaim): boolean {
  return a.documentDate !== null && b.documentDate !== null && a.documentDate > b.documentDate;
}

function conflicts({ values }: Cluster, replaced: ReadonlyMap<EvidenceClaim, EvidenceClaim>): Verdict[] {
  const standing: ClusterValue[] = values
    .map(({ claims, sources }) => ({ claims: claims.filter((claim) => !replaced.has(claim)), sources }))
    .filter(({ claims }) => claims.length > 0);
  const voices = standing.map(({ claims }) => onePerSource(claims));
  const together = toldTogether(standing);
  return standing.flatMap(({ claims }, index) =>
    claims.flatMap((claim) => {
      const rivals = voices.filter((_, at) => at !== index && !together.has(pairOf(index, at)));
      const others = otherVoices(rivals, sourceOf(claim));
      const [strongest] = others;
      if (strongest === undefined) return [];
      const ratio = ratioOf(claim, strongest);
      if (areNearForecasts(claim, strongest, ratio)) return [];
      return [verdictOf(claim, others, 'conflicting', magnitude(ratio), ratio)];
    }),
  );
}

/** "Rose to 14 from 11": values that one sentence tells beside each other are of two things, whatever the reader made of them. */
function toldTogether(values: readonly ClusterValue[]): ReadonlySet<string> {
  const inSentence = new Map<string, Set<number>>();
  for (const [index, { claims }] of values.entries())
    for (const { sentence } of claims) {
      const seen = inSentence.get(sentence);
      if (seen === undefined) inSentence.set(sentence, new Set([index]));
      else seen.add(index);
    }
  const pairs = new Set<string>();
  for (const indexes of inSentence.values())
    for (const one of indexes) for (const other of indexes) if (one !== other) pairs.add(pairOf(one, other));
  return pairs;
}

function pairOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Two who look ahead and are less than a quarter apart only differ as forecasters do. */
function areNearForecasts(a: EvidenceClaim, b: EvidenceClaim, ratio: number | null): boolean {
  const ahead = foretold.has(a.modality ?? '') || foretold.has(b.modality ?? '');
  return ahead && ratio !== null && ratio > 0.8 && ratio < 1.25;
}

function onePerSource(claims: readonly EvidenceClaim[]): Map<string, EvidenceClaim> {
  const voices = new Map<string, EvidenceClaim>();
  for (const claim of claims) if (!voices.has(sourceOf(claim))) voices.set(sourceOf(claim), claim);
  return voices;
}

const mostShown = 8;
const mostLookedAt = 64;

/** Claims with another value by another source: of the values with most sources first. */
function otherVoices(voices: readonly ReadonlyMap<string, EvidenceClaim>[], source: string): EvidenceClaim[] {
  const found: EvidenceClaim[] = [];
  let looked = 0;
  for (const value of voices) {
    for (const [other, claim] of value) {
      if (found.length === mostShown || looked++ === mostLookedAt) return found;
      if (other !== source) found.push(claim);
    }
  }
  return found;
}

/** Ten, a hundred or a thousand times as much: what a transcript makes of 亿 and billion. */
function magnitude(ratio: number | null): VerdictReason {
  const size = ratio === null ? 0 : Math.max(Math.abs(ratio), 1 / Math.abs(ratio));
  if (isAbout(size, 10)) return 'off_by_ten';
  if (isAbout(size, 100)) return 'off_by_hundred';
  return isAbout(size, 1000) ? 'off_by_thousand' : 'claims_disagree';
}

function isAbout(value: number, wanted: number): boolean {
  return Math.abs(value / wanted - 1) <= 0.06;
}

function ratioOf(claim: EvidenceClaim, other: EvidenceClaim): number | null {
  const [mine, theirs] = [middleOf(claim), middleOf(other)];
  return mine === null || theirs === null || theirs === 0 ? null : mine / theirs;
}

function verdictOf(
  claim: EvidenceClaim,
  others: readonly EvidenceClaim[],
  outcome: Verdict['outcome'],
  reason: VerdictReason | null,
  ratio: number | null,
): Verdict {
  return {
    claimId: claim.id,
    outcome,
    rule: 'claims.cluster',
    reason,
    ratio,
    tolerance: null,
    evidence: others.map(rowOf),
    wouldSettle: null,
    restsOn: others.map(({ id }) => id),
  };
}
