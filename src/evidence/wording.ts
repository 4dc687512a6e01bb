import { fold } from '../base/fold.ts';
import type { EvidenceClaim } from './evidence-claim.ts';

/** The words around a claim, folded: what tells its basis. */
export interface Wording {
  sentence: string;
  /** Between the commas around the number. */
  clause: string;
  /** What of the sentence stands before the number. */
  before: string;
}

/** Of a sentence without end only what stands near the number is looked at. */
const reach = 400;

export function wordingOf(claim: EvidenceClaim): Wording {
  const known = wordings.get(claim);
  if (known !== undefined) return known;
  const wording = readWording(claim);
  wordings.set(claim, wording);
  return wording;
}

/** Several checks ask for the words of one claim. */
const wordings = new WeakMap<EvidenceClaim, Wording>();

function readWording(claim: EvidenceClaim): Wording {
  const at = claim.start - claim.sentenceStart;
  const from = Math.max(0, at - reach);
  const sentence = fold(claim.sentence.slice(from, at + claim.quote.length + reach));
  const [start, end] = [at - from, at - from + claim.quote.length];
  const before = sentence.slice(0, Math.max(0, start));
  let opens = 0;
  for (const match of before.matchAll(parting)) opens = match.index + match[0].length;
  const rest = sentence.slice(end);
  const closes = rest.search(firstParting);
  return {
    sentence,
    before,
    clause: sentence.slice(opens, closes < 0 ? sentence.length : end + closes),
  };
}

const parting = /[，；。;\n!?！？]|,(?!\d)|\.\s/g;
const firstParting = /[，；。;\n!?！？]|,(?!\d)|\.\s/;
