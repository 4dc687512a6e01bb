import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { openSlots, slotsLeftOpen, type ProposalSlot } from './open-slots.ts';

/** A stretch of a document's text with the quantities in it that are asked about. UTF-16 code units. */
export interface Window {
  start: number;
  end: number;
  asked: AskedQuantity[];
}

export interface AskedQuantity {
  /** From 1 within the window. */
  number: number;
  claim: CorrectedClaim;
  slots: ProposalSlot[];
}

/**
 * The windows a document is asked about in, in the order of the text: every claim with an open slot among `wanted`
 * stands in exactly one of them, with the lines around it. There is none in which persons have settled everything; a
 * window in which they settled a part asks as it asked before, so that its answer need not be asked for again.
 */
export function windowsOf(
  text: string,
  claims: readonly CorrectedClaim[],
  wanted: readonly ProposalSlot[],
): Window[] {
  const groups: { claim: CorrectedClaim; slots: ProposalSlot[] }[][] = [];
  for (const claim of claims) {
    const slots = slotsLeftOpen(claim).filter((slot) => wanted.includes(slot));
    if (slots.length === 0) continue;
    const group = groups.at(-1);
    const first = group?.[0]?.claim.start ?? 0;
    if (group === undefined || group.length >= mostQuantities || claim.end - first > longestReach)
      groups.push([{ claim, slots }]);
    else group.push({ claim, slots });
  }
  const unsettled = groups.filter((group) =>
    group.some(({ claim, slots }) => openSlots(claim).some((slot) => slots.includes(slot))),
  );
  return unsettled.map((group) => {
    const first = Math.min(...group.map(({ claim }) => claim.start));
    const last = Math.max(...group.map(({ claim }) => claim.end));
    return {
      start: startBefore(text, first),
      end: endBehind(text, last),
      asked: group.map((one, index) => ({ number: index + 1, ...one })),
    };
  });
}

const mostQuantities = 20;
/** From the first quantity of a window to the end of its last, in UTF-16 code units. */
const longestReach = 3000;
const before = 600;
const behind = 300;

/** The beginning of a line at most 600 code units before; where no line begins there, a place in the middle of one. */
function startBefore(text: string, first: number): number {
  const from = Math.max(0, first - before);
  if (from === 0) return 0;
  const line = text.indexOf('\n', from);
  return line !== -1 && line < first ? line + 1 : wholeAt(text, from);
}

function endBehind(text: string, last: number): number {
  const to = Math.min(text.length, last + behind);
  if (to === text.length) return to;
  const line = text.lastIndexOf('\n', to);
  return line >= last ? line : wholeAt(text, to);
}

/** A place that does not part a pair of surrogates. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
