import { foldedCharacters, foldedTo } from './fold-table.ts';

/**
 * The text as it is compared: simplified characters, half width, Latin lower case. The result has the same length in
 * UTF-16 code units, so an offset into one is an offset into the other. Nothing else is changed or removed.
 */
export function fold(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += chunkLength) parts.push(foldChunk(text, at));
  return parts.join('');
}

/** One UTF-16 code unit folded. */
export function foldUnit(unit: number): number {
  return table[unit] ?? unit;
}

const chunkLength = 2048;
const table = buildTable();
/** The units of the chunk at hand; a plain array is handed on as arguments without a copy. */
const units = Array.from({ length: chunkLength }, () => 0);

function foldChunk(text: string, from: number): string {
  const length = Math.min(chunkLength, text.length - from);
  for (let index = 0; index < length; index++) units[index] = table[text.charCodeAt(from + index)] ?? 0;
  return String.fromCharCode.apply(null, length === chunkLength ? units : units.slice(0, length));
}

function buildTable(): Uint16Array {
  const units = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
  for (let unit = 0; unit < 0x2000; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) units[unit] = lower.charCodeAt(0);
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    units[unit] = String.fromCharCode(unit - 0xfee0)
      .toLowerCase()
      .charCodeAt(0);
  }
  units[0x3000] = 0x20;
  units[0x00a0] = 0x20;
  units[0x202f] = 0x20;
  units[0xffe5] = 0xa5;
  units[0xffe1] = 0xa3;
  for (let index = 0; index < foldedCharacters.length; index++) {
    units[foldedCharacters.charCodeAt(index)] = foldedTo.charCodeAt(index);
  }
  return units;
}
