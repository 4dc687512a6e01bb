import { fold } from '../base/fold.ts';
import type { EvidenceClaim } from './evidence-claim.ts';

/** What a name written in a text stands for: folded name to id of the subject. */
export type Names = ReadonlyMap<string, string>;

/** Every subject by its canonical name and by the words that name it in the claims' own sentences. */
export function namesIn(claims: readonly EvidenceClaim[]): Names {
  const names = new Map<string, string>();
  for (const claim of claims) {
    const id = idOf(claim);
    if (id === null) continue;
    if (claim.subject !== null) names.set(fold(claim.subject), id);
    for (const slot of claim.slots) {
      if (slot.slot !== 'subject' || slot.inferredReason !== null) continue;
      const from = slot.start - claim.sentenceStart;
      const words = from < 0 ? '' : claim.sentence.slice(from, slot.end - claim.sentenceStart);
      if (words.trim() !== '') names.set(fold(words.trim()), id);
    }
  }
  return names;
}

/**
 * Names the thing a claim gives a number to: equal for claims of the same subject, metric, period, unit, rate and
 * change; of an investment, of the same giver and receiver. Null for what is not compared: no subject, metric or
 * period, no quantity, suppositions, opinions, rules, tales of other eras, and metrics of which a subject has many
 * at one time (prices within a day, shares of this or that, contracts).
 */
export function thingOf(claim: EvidenceClaim, names: Names): string | null {
  const who = idOf(claim);
  const { metric, modality } = claim;
  if (claim.rejected || claim.state !== 'located' || who === null || metric === null) return null;
  if (modality !== null && aside.has(modality)) return null;
  if (claim.low === null && claim.high === null) return null;
  const measure = [claim.unit, claim.currency, claim.per, claim.change].join('|');
  if (metric === 'investment') {
    const receiver = receiverOf(claim, names);
    return receiver === null || receiver === who ? null : ['investment', who, receiver, measure].join('|');
  }
  const when = whenOf(claim);
  return when === null || !compared.has(metric) ? null : [metric, who, when, measure].join('|');
}

const aside: ReadonlySet<string> = new Set(['hypothetical', 'rule', 'history', 'opinion']);
const compared: ReadonlySet<string> = new Set([
  'revenue',
  'run_rate_revenue',
  'net_income',
  'net_loss',
  'cash_flow',
  'capex',
  'funding_gap',
  'shipments',
  'market_cap',
  'margin',
  'gdp',
]);

/** Days where they are known, so that "FY2026-Q3" and its days are one; a level of one day needs its day. */
function whenOf({ metric, period, periodStart, periodEnd }: EvidenceClaim): string | null {
  if (metric === 'market_cap' && periodStart !== periodEnd) return null;
  return periodStart === null || periodEnd === null ? period : `${periodStart}/${periodEnd}`;
}

function idOf({ subjectId, subject }: EvidenceClaim): string | null {
  return subjectId ?? (subject === null ? null : fold(subject));
}

/** 向 Y 投资 N, 投 N 给 Y, invest N in Y: who receives; null where the sentence does not say. */
function receiverOf(claim: EvidenceClaim, names: Names): string | null {
  const sentence = fold(claim.sentence).replaceAll('*', ' ');
  const from = claim.start - claim.sentenceStart;
  const to = from + claim.end - claim.start;
  const earlier = [...sentence.slice(Math.max(0, from - 40), from).matchAll(givenBefore)].at(-1);
  const later = givenBehind.exec(sentence.slice(to, to + 40));
  const name = (earlier?.[1] ?? later?.[1])?.trim() ?? null;
  if (name === null) return null;
  const bare = name.replace(/^(?:the |its |其|它的)/, '');
  return names.get(bare) ?? bare;
}

const name = String.raw`([a-z][a-z0-9.&-]*(?: [a-z][a-z0-9.&-]*)?|\p{Script=Han}{2,8}?)`;
const givenBefore = new RegExp(String.raw`(?:向|对|给)\s*${name}\s*(?:投资|注资|投入)`, 'gu');
const givenBehind = new RegExp(
  String.raw`^[^,;。.]{0,8}?(?:(?:给|到)\s*|\b(?:in|into|for a stake in)\s+)${name}(?=[^\p{L}\p{N}]|$)`,
  'u',
);
