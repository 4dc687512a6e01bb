import { TightropeError } from '../../base/error.ts';
import { acceptText } from './accept-text.ts';
import { binaryKind } from './binary-kinds.ts';
import { declaredCharset } from './declared-charset.ts';
import { readableEndings } from './index.ts';
import { controlCharacters, plausibility } from './plausibility.ts';
import { repairDoubleByte, repairUtf8 } from './repair-bytes.ts';
import type { Decode } from './repair-bytes.ts';
import { utf8Fault } from './utf8-fault.ts';

export interface EncodingOptions {
  /** What errors name as the thing that cannot be read: a path or URL. */
  at?: string;
  /** A WHATWG encoding label that the person gave; nothing is guessed then. */
  encoding?: string;
  /** Replace what is broken by U+FFFD instead of refusing it. */
  repair?: boolean;
}

export interface DetectedText {
  /** Without byte order mark, NUL or unpaired surrogates; line ends untouched. */
  text: string;
  /** WHATWG label in lower case: "utf-8", "utf-16le", "gb18030", "big5"… */
  encoding: string;
  hadBom: boolean;
  /** Something was replaced by U+FFFD. */
  repaired: boolean;
}

/**
 * Bytes as text. `decode` is strict: null where the bytes are not in that encoding.
 * Throws file_empty, format_unsupported (a known binary file, named), file_binary, text_truncated, text_malformed
 * (with the byte offset), encoding_unknown.
 */
export function detectEncoding(
  bytes: Uint8Array,
  decode: Decode,
  options: EncodingOptions = {},
): DetectedText {
  const at = options.at ?? '-';
  if (bytes.length === 0) throw new TightropeError('file_empty', { at });
  const kind = binaryKind(bytes);
  if (kind !== null)
    throw new TightropeError('format_unsupported', { at, received: kind, expected: readable });
  const named = options.encoding?.trim().toLowerCase();
  const { text, encoding, repaired } = named
    ? decodeAs(bytes, named, decode, at, options.repair ?? false)
    : guess(bytes, decode, at, options.repair ?? false);
  if (controlCharacters(text) * 100 > text.length * 2) {
    throw new TightropeError('file_binary', { at, expected: readable });
  }
  const accepted = acceptText(text, at);
  const hadBom = accepted.hadBom || utf16Mark(bytes) !== null || startsWith(bytes, utf8Mark);
  return { text: accepted.text, encoding, hadBom, repaired: repaired || accepted.repaired };
}

interface Decoded {
  text: string;
  encoding: string;
  repaired: boolean;
}

const readable = readableEndings;
const utf8Mark = [0xef, 0xbb, 0xbf];
const suggested = 'utf-8, gb18030, big5, utf-16le, utf-16be, windows-1252';
/** Below this a decoding is noise: random double bytes come out near 0.7, real Chinese above 1.5. */
const leastPlausible = 1.2;

function guess(bytes: Uint8Array, decode: Decode, at: string, repair: boolean): Decoded {
  const mark = utf16Mark(bytes);
  if (mark !== null) return decodeAs(bytes, mark, decode, at, repair);
  const fault = utf8Fault(bytes);
  const wide = guessUtf16(bytes, fault === null);
  if (wide !== null) return decodeAs(bytes, wide, decode, at, repair);
  if (bytes.includes(0)) throw new TightropeError('file_binary', { at, expected: readable, received: 'NUL' });
  const mostlyUtf8 = fault !== null && fault.whole >= 5 * fault.broken;
  if (fault === null || fault.truncated || mostlyUtf8 || startsWith(bytes, utf8Mark)) {
    return decodeAs(bytes, 'utf-8', decode, at, repair);
  }
  const declared = declaredCharset(bytes);
  if (declared !== null) {
    const text = decode(bytes, declared);
    if (text !== null) return { text, encoding: declared, repaired: false };
  }
  const best = bestDoubleByte(bytes, decode);
  if (best !== null) return { text: best.text, encoding: best.encoding, repaired: false };
  for (const cut of [1, 2, 3]) {
    const shorter = bestDoubleByte(bytes.subarray(0, bytes.length - cut), decode);
    if (shorter !== null) return decodeAs(bytes, shorter.encoding, decode, at, repair);
  }
  if (repair) return decodeAs(bytes, declared ?? 'utf-8', decode, at, true);
  throw new TightropeError('encoding_unknown', { at, expected: suggested });
}

function decodeAs(bytes: Uint8Array, encoding: string, decode: Decode, at: string, repair: boolean): Decoded {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding, at, repair);
  const label = encoding === 'utf8' ? 'utf-8' : encoding;
  const text = decode(bytes, label);
  if (text !== null) return { text, encoding: label, repaired: false };
  if (repair) {
    const mended = label === 'utf-8' ? repairUtf8(bytes, decode) : repairDoubleByte(bytes, label, decode);
    return { text: mended, encoding: label, repaired: true };
  }
  const fault = label === 'utf-8' ? utf8Fault(bytes) : doubleByteFault(bytes, label, decode);
  const received = `byte ${fault?.offset ?? 0} (0x${(bytes[fault?.offset ?? 0] ?? 0).toString(16).padStart(2, '0')})`;
  throw new TightropeError(fault?.truncated ? 'text_truncated' : 'text_malformed', {
    at,
    expected: label,
    received,
  });
}

/** The first line of a double-byte text that cannot be read; truncated where only the end of the last one is missing. */
function doubleByteFault(
  bytes: Uint8Array,
  label: string,
  decode: Decode,
): { offset: number; truncated: boolean } | null {
  for (const cut of [1, 2, 3]) {
    if (decode(bytes.subarray(0, bytes.length - cut), label) !== null)
      return { offset: bytes.length - cut, truncated: true };
  }
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(0x0a, from);
    const end = found < 0 ? bytes.length : found + 1;
    if (decode(bytes.subarray(from, end), label) === null) return { offset: from, truncated: false };
    from = end;
  }
  return null;
}

function bestDoubleByte(
  bytes: Uint8Array,
  decode: Decode,
): { text: string; encoding: string; score: number } | null {
  const candidates = ['gb18030', 'big5'].flatMap((encoding) => {
    const text = decode(bytes, encoding);
    const score = text === null ? null : plausibility(text);
    return text === null || score === null || score < leastPlausible ? [] : [{ text, encoding, score }];
  });
  const [first, second] = candidates.sort((a, b) => b.score - a.score);
  return first === undefined || (second !== undefined && first.score - second.score < 0.1) ? null : first;
}

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/** UTF-16 without a mark shows as NUL bytes on one side only (Latin), or as plausible Chinese with spaces or line ends. */
function guessUtf16(bytes: Uint8Array, isUtf8: boolean): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 65_536);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0 || (isUtf8 && zeros * 5 < sample.length)) return null;
  const scores = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = unitsOf(sample, encoding);
    const score = plausibility(text);
    const clean = controlCharacters(text) * 100 <= text.length && !text.includes('\0');
    return { encoding, score: clean ? (score ?? 3) : -3 };
  });
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= leastPlausible ? best.encoding : null;
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  at: string,
  repair: boolean,
): Decoded {
  const odd = bytes.length % 2 === 1;
  if (odd && !repair) {
    throw new TightropeError('text_truncated', {
      at,
      expected: encoding,
      received: `byte ${bytes.length - 1}`,
    });
  }
  return { text: unitsOf(bytes, encoding) + (odd ? '\ufffd' : ''), encoding, repaired: odd };
}

function unitsOf(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const swap = encoding === 'utf-16be';
  const parts: string[] = [];
  for (let from = 0; from + 1 < bytes.length; from += 16_384) {
    const units: number[] = [];
    for (let at = from; at + 1 < Math.min(from + 16_384, bytes.length); at += 2) {
      const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
      units.push(swap ? first * 256 + second : second * 256 + first);
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}
