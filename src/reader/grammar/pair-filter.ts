/**
 * A set of pairs of UTF-16 code units with one bit for each: most places of a text are done with in one look. It may
 * say yes to a pair it was not given, and never no to one it was.
 */
export class PairFilter {
  readonly #bits = new Uint8Array(8192);

  add(first: number, second: number): void {
    const bit = bitOf(first, second);
    this.#bits[bit >> 3] = (this.#bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  mayHave(first: number, second: number): boolean {
    const bit = bitOf(first, second);
    return ((this.#bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}

/** Two code units as one number, to ask for three; others may give the same. */
export function joined(first: number, second: number): number {
  return Math.imul(first, 31) + second;
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x4f1b) + second) & 0xffff;
}
