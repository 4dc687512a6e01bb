import type { Span } from '../formats/source-text.ts';

/** A sentence longer than this is cut at a semicolon, else at a comma or space. */
const longest = 300;

/** The sentences of one line of folded text, in order and without gaps. Linear. */
export function piecesOf(line: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  const ends = /[。!?…]+["'”’」』)\]]{0,4}|\.(?=["'”’)\]]{0,4}(?:\s|$))["'”’)\]]{0,4}/g;
  for (const match of line.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isAbbreviation(line.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    pieces.push(...shortened(line, start, end));
    start = end;
  }
  if (start < line.length) pieces.push(...shortened(line, start, line.length));
  return pieces;
}

/** What stands before a full stop that ends no sentence: "inc", "u.s", "e.g", one letter. */
function isAbbreviation(before: string): boolean {
  return /(?:^|[\s(“"])(?:[a-z]|(?:[a-z]\.)+[a-z]|mr|mrs|ms|dr|prof|inc|corp|co|ltd|vs|no|st|jr|sr|etc|est|approx|fig|dept)$/.test(
    before,
  );
}

function shortened(line: string, from: number, to: number): Span[] {
  const pieces: Span[] = [];
  let start = from;
  while (to - start > longest) {
    const part = line.slice(start, start + longest);
    const at = Math.max(part.lastIndexOf(';'), 0) || Math.max(part.lastIndexOf(','), part.lastIndexOf(' '));
    const end = start + (at > longest / 4 ? at + 1 : whole(part));
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: to });
  return pieces;
}

/** The length of a part that does not end between two surrogates. */
function whole(part: string): number {
  const unit = part.charCodeAt(part.length - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? part.length - 1 : part.length;
}
