import { cutOff, sequenceLength } from './utf8-fault.ts';

export type Decode = (bytes: Uint8Array, label: string) => string | null;

/** UTF-8 with every broken byte replaced by U+FFFD (a character cut off at the end by one). */
export function repairUtf8(bytes: Uint8Array, decode: Decode): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(decode(bytes.subarray(from, at), 'utf-8') ?? '', '\ufffd');
    at = length === cutOff ? bytes.length : at + 1;
    from = at;
  }
  parts.push(decode(bytes.subarray(from), 'utf-8') ?? '');
  return parts.join('');
}

/** A double-byte encoding (GB18030, Big5), line by line; what cannot be read in a line becomes U+FFFD. */
export function repairDoubleByte(bytes: Uint8Array, label: string, decode: Decode): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(0x0a, from);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(from, end);
    parts.push(decode(line, label) ?? repairLine(line, label, decode));
    from = end;
  }
  return parts.join('');
}

function repairLine(line: Uint8Array, label: string, decode: Decode): string {
  let text = '';
  for (let at = 0; at < line.length;) {
    const lengths = (line[at] ?? 0) < 0x80 ? [1] : [2, 4];
    const length = lengths.find(
      (wanted) => at + wanted <= line.length && decode(line.subarray(at, at + wanted), label) !== null,
    );
    text += length === undefined ? '\ufffd' : (decode(line.subarray(at, at + length), label) ?? '');
    at += length ?? 1;
  }
  return text;
}
