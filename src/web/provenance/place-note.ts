const gap = 6;
const margin = 8;

/** Puts a note under its door, or above where there is more room, and never over the edge of the window. */
export function placeNote(note: HTMLElement, door: HTMLElement): void {
  const at = door.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const { clientWidth: across, clientHeight: down } = document.documentElement;
  const below = at.bottom + gap;
  const fitsBelow = below + height + margin <= down || at.top < down - at.bottom;
  const top = fitsBelow ? below : at.top - gap - height;
  note.style.left = `${clamp(at.left, margin, across - width - margin)}px`;
  note.style.top = `${clamp(top, margin, Math.max(margin, down - height - margin))}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
