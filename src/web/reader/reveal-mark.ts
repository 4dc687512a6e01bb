import { useEffect } from 'react';

/** Puts the keyboard on a claim's mark and brings it into view. */
export function focusMark(index: number): void {
  const mark = markOf(index);
  mark?.focus({ preventScroll: true });
  reveal(mark);
}

/** Brings the open claim into view whenever another one is opened, from the address too. */
export function useRevealClaim(index: number | null): void {
  useEffect(() => {
    if (index === null) return;
    // Come from another page, the keyboard has no place yet.
    const lost = document.activeElement === document.body || document.activeElement?.id === 'main';
    if (lost) focusMark(index);
    else reveal(markOf(index));
  }, [index]);
}

/** Brings the place that a slot rests on into view. */
export function revealEvidence(): void {
  requestAnimationFrame(() => reveal(document.querySelector<HTMLElement>('.text .evidence')));
}

function markOf(index: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-opens~="${index}"]`);
}

/**
 * Paragraphs far from view have only an estimated height until they are near, so the place moves while it is being
 * scrolled to; a second look corrects that.
 */
function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => requestAnimationFrame(() => element?.scrollIntoView({ block: 'nearest' })));
}
