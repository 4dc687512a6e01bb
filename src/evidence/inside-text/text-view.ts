import { fold } from '../../base/fold.ts';
import type { EvidenceClaim } from '../evidence-claim.ts';

/** A claim of one text with its sentence folded, so that words can be compared. */
export interface Placed {
  claim: EvidenceClaim;
  sentence: string;
  /** Where the quote stands in the sentence. */
  from: number;
  to: number;
}

/** The located claims of one text in the order in which they stand; those a person rejected are left out. */
export function placedClaims(claims: readonly EvidenceClaim[]): Placed[] {
  const sentences = new Map<string, string>();
  return claims
    .filter(({ state, rejected }) => state === 'located' && !rejected)
    .map((claim) => {
      const sentence = sentences.get(claim.sentence) ?? fold(claim.sentence).replaceAll('*', ' ');
      sentences.set(claim.sentence, sentence);
      const from = claim.start - claim.sentenceStart;
      return { claim, sentence, from, to: from + claim.end - claim.start };
    })
    .sort((a, b) => a.claim.start - b.claim.start || a.claim.part - b.claim.part);
}

/** Whether both stand in one sentence. */
export function together(a: Placed, b: Placed): boolean {
  return (
    a.claim.sentenceStart === b.claim.sentenceStart ||
    (b.claim.start >= a.claim.sentenceStart && b.claim.end <= a.claim.sentenceStart + a.sentence.length)
  );
}

/** Whether the sentence of `b` is that of `a` or goes on behind its semicolon. */
export function joined(a: Placed, b: Placed): boolean {
  if (together(a, b)) return true;
  const end = a.claim.sentenceStart + a.sentence.length;
  return a.sentence.endsWith(';') && b.claim.sentenceStart >= end && b.claim.sentenceStart - end <= 2;
}

/** Whether `b` stands at most `distance` code units behind the end of `a`. */
export function within(a: Placed, b: Placed, distance: number): boolean {
  return b.claim.start >= a.claim.end && b.claim.start - a.claim.end <= distance;
}

/**
 * The folded words between two claims. Across sentences these are the end of one and the beginning of the other, with
 * " / " for what may stand between them.
 */
export function between(a: Placed, b: Placed): string {
  if (together(a, b)) {
    const end = b.claim.start - a.claim.sentenceStart;
    return a.sentence.slice(a.to, end);
  }
  return `${a.sentence.slice(a.to)} / ${b.sentence.slice(0, b.from)}`;
}

/** Up to `most` folded code units before and behind the quote, within its sentence. */
export function before({ sentence, from }: Placed, most: number): string {
  return sentence.slice(Math.max(0, from - most), from);
}

export function behind({ sentence, to }: Placed, most: number): string {
  return sentence.slice(to, to + most);
}

/** The quote itself, folded. */
export function quoteOf({ sentence, from, to }: Placed): string {
  return sentence.slice(from, to);
}

/** The folded words a slot of the claim rests on, where they stand in its sentence. */
export function slotWords({ claim, sentence }: Placed, slot: 'subject' | 'metric'): string | null {
  for (const one of claim.slots) {
    if (one.slot !== slot || one.inferredReason !== null) continue;
    const from = one.start - claim.sentenceStart;
    const to = one.end - claim.sentenceStart;
    if (from >= 0 && to <= sentence.length && to > from) return sentence.slice(from, to).trim();
  }
  return null;
}

/** The same unit of the same currency: what may be added. */
export function sameUnit(a: Placed, b: Placed): boolean {
  return a.claim.unit === b.claim.unit && a.claim.currency === b.claim.currency;
}

/** A level: no change, no share, no count of years. */
export function isLevel({ claim }: Placed): boolean {
  return (
    claim.kind === 'money' || claim.kind === 'count' || claim.kind === 'power' || claim.kind === 'energy'
  );
}
