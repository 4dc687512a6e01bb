/** Where bytes stop being UTF-8, and how much of them is. Offsets and lengths in bytes. */
export interface Utf8Fault {
  offset: number;
  /** The bytes are whole up to the end, where the last character is cut off. */
  truncated: boolean;
  /** Broken sequences, and whole sequences of more than one byte. */
  broken: number;
  whole: number;
}

/** Null where the bytes are valid UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF). */
export function utf8Fault(bytes: Uint8Array): Utf8Fault | null {
  let first = -1;
  let truncated = false;
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      if (length > 1) whole += 1;
      at += length;
      continue;
    }
    if (first < 0) {
      first = at;
      truncated = length === cutOff;
    }
    broken += 1;
    at += length === cutOff ? bytes.length - at : 1;
  }
  return first < 0 ? null : { offset: first, truncated: truncated && broken === 1, broken, whole };
}

/** Length of the valid sequence at `at`; 0 where there is none, `cutOff` where the end of the bytes cuts it. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let index = 1; index < length; index++) {
    if (at + index >= bytes.length) return cutOff;
    const [low, high] = index === 1 ? secondRange(lead) : [0x80, 0xbf];
    const unit = bytes[at + index] ?? 0;
    if (unit < low || unit > high) return 0;
  }
  return length;
}

export const cutOff = -1;

function secondRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
