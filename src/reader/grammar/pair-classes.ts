/**
 * Two bits for each pair of UTF-16 code units, so that what may begin with both is one look. It may say yes to a pair it
 * was not given, and never no to one it was.
 */
export class PairClasses {
  /** Four pairs to a byte. */
  readonly #bits = new Uint8Array(16_384);

  add(first: number, second: number, bits: number): void {
    const pair = numberOf(first, second);
    this.#bits[pair >> 2] = (this.#bits[pair >> 2] ?? 0) | (bits << ((pair & 3) * 2));
  }

  /** The bits of a pair, 0 to 3. */
  of(first: number, second: number): number {
    const pair = numberOf(first, second);
    return ((this.#bits[pair >> 2] ?? 0) >> ((pair & 3) * 2)) & 3;
  }
}

function numberOf(first: number, second: number): number {
  return (Math.imul(first, 0x4f1b) + second) & 0xffff;
}
