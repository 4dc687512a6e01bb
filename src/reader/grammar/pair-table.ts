/** A number above 0 for each pair of UTF-16 code units it was given, in one open-addressed table; 0 for any other pair. */
export class PairTable {
  readonly #shift: number;
  readonly #mask: number;
  /** Both code units as one number, and what they stand for, side by side. */
  readonly #cells: Int32Array;

  /** `most`: how many pairs it will hold at most. */
  constructor(most: number) {
    const bits = Math.ceil(Math.log2(Math.max(16, most * 2)));
    this.#shift = 32 - bits;
    this.#mask = 2 ** (bits + 1) - 1;
    this.#cells = new Int32Array(2 ** (bits + 1));
  }

  set(first: number, second: number, value: number): void {
    const slot = this.#slotOf((first << 16) | second);
    this.#cells[slot] = (first << 16) | second;
    this.#cells[slot + 1] = value;
  }

  get(first: number, second: number): number {
    return this.#cells[this.#slotOf((first << 16) | second) + 1] ?? 0;
  }

  /** Where a pair is, or would be. */
  #slotOf(key: number): number {
    const cells = this.#cells;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.#shift) * 2;
    while (cells[slot] !== key && cells[slot + 1] !== 0) slot = (slot + 2) & this.#mask;
    return slot;
  }
}
