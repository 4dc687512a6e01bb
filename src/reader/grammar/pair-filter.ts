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
    return this.bit(first, second) !== 0;
  }

  /** 1 for a pair it may have, 0 for others: to be reckoned with where a branch would be guessed wrong too often. */
  bit(first: number, second: number): number {
    const bit = bitOf(first, second);
    return ((this.#bits[bit >> 3] ?? 0) >> (bit & 7)) & 1;
  }
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 0x4f1b) + second) & 0xffff;
}
