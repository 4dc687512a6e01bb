import { describe, expect, test } from 'vitest';
import { TightropeError } from '../../../src/base/error.ts';
import { detectEncoding } from '../../../src/reader/formats/detect-encoding.ts';
import type { EncodingOptions } from '../../../src/reader/formats/detect-encoding.ts';

const hans = '英伟达这一季的营收是570亿美元，同比增长62%。';
/** The same in GB18030 and, for the traditional sentence, Big5: written out, because nothing here encodes them. */
const gb18030 = hex(
  'd3a2ceb0b4efd5e2d2bbbcbeb5c4d3aacad5cac7353730d2dac3c0d4aaa3accdacb1c8d4f6b3a43632a3a5a1a3',
);
const hant = '輝達營收570億美元，年增62%。';
const big5 = hex('bdf7b946c0e7a6ac353730bbf5acfca4b8a141a67ebc57363225a143');

describe('detectEncoding', () => {
  test.each([
    ['utf-8', bytes(hans), hans, 'utf-8', false],
    ['utf-8 with a mark', hex('efbbbf', bytes(hans)), hans, 'utf-8', true],
    ['utf-16le with a mark', hex('fffe', utf16(hans, false)), hans, 'utf-16le', true],
    ['utf-16be with a mark', hex('feff', utf16(hans, true)), hans, 'utf-16be', true],
    [
      'utf-16le without a mark, English',
      utf16('Nvidia made $57 billion.', false),
      'Nvidia made $57 billion.',
      'utf-16le',
      false,
    ],
    ['utf-16be without a mark, Chinese', utf16(`${hans}\n`, true), `${hans}\n`, 'utf-16be', false],
    ['gb18030', gb18030, '英伟达这一季的营收是570亿美元，同比增长62％。', 'gb18030', false],
    ['big5', big5, hant, 'big5', false],
    ['ASCII', bytes('plain'), 'plain', 'utf-8', false],
  ])('%s', (_, data, text, encoding, hadBom) => {
    expect(detectEncoding(data, decode)).toEqual({ text, encoding, hadBom, repaired: false });
  });

  test('a page is read in the encoding it names, where that fits', () => {
    const named = (label: string, data: Uint8Array): string =>
      detectEncoding(hex('', bytes(`<meta charset=${label}>`), data), decode).encoding;
    expect(named('windows-1251', hex('cfcec1'))).toBe('windows-1251');
    expect(named('gb2312', gb18030)).toBe('gb18030');
    expect(named('gb2312', bytes(hans))).toBe('utf-8');
    expect(named('big5', big5)).toBe('big5');
    expect(named('no-such', gb18030)).toBe('gb18030');
  });

  test('line ends stay as they are', () => {
    expect(detectEncoding(bytes('a\r\nb\rc\n'), decode).text).toBe('a\r\nb\rc\n');
  });

  test.each([
    ['nothing', new Uint8Array(), {}, 'file_empty'],
    ['white space', bytes(' \n\t\r\n'), {}, 'file_empty'],
    ['a mark alone', hex('efbbbf'), {}, 'file_empty'],
    ['PDF', bytes('%PDF-1.7\n…'), {}, 'format_unsupported'],
    ['a zip', hex('504b0304140000'), {}, 'format_unsupported'],
    ['PNG', hex('89504e470d0a1a0a'), {}, 'format_unsupported'],
    ['NUL among text', bytes('营收\u0000570亿'), {}, 'file_binary'],
    ['control characters', hex('0102030405060708', bytes('abc')), {}, 'file_binary'],
    ['UTF-8 cut in its last character', bytes(hans).slice(0, -1), {}, 'text_truncated'],
    ['UTF-8 cut in its last character by two', bytes(hans).slice(0, -2), {}, 'text_truncated'],
    ['UTF-16 cut in its last character', hex('fffe', utf16(hans, false)).slice(0, -1), {}, 'text_truncated'],
    ['GB18030 cut in its last character', gb18030.slice(0, -1), {}, 'text_truncated'],
    ['UTF-8 with a broken byte in the middle', broken(), {}, 'text_malformed'],
    ['not the encoding that was named', gb18030, { encoding: 'utf-8' }, 'text_malformed'],
    ['bytes of no kind', hex('61ff62fe63ff64'), {}, 'encoding_unknown'],
  ])('%s is refused', (_, data, options, code) => {
    expect(errorOf(data, options).code).toBe(code);
  });

  test('says where the broken byte is, and what the file is', () => {
    expect(errorOf(broken(), { at: 'a.txt' })).toMatchObject({
      at: 'a.txt',
      expected: 'utf-8',
      received: 'byte 15 (0xff)',
    });
    expect(errorOf(bytes('%PDF-1.7'), { at: 'a.pdf' })).toMatchObject({ at: 'a.pdf', received: 'PDF' });
  });

  test('repair marks what is broken', () => {
    expect(detectEncoding(broken(), decode, { repair: true })).toMatchObject({
      text: `英伟达这一\ufffd${hans.slice(5)}`,
      repaired: true,
    });
    expect(detectEncoding(bytes(hans).slice(0, -1), decode, { repair: true }).text).toBe(
      `${hans.slice(0, -1)}\ufffd`,
    );
    expect(detectEncoding(gb18030.slice(0, -1), decode, { repair: true }).text.endsWith('62％\ufffd')).toBe(
      true,
    );
  });

  test('an unpaired surrogate becomes one U+FFFD', () => {
    const data = hex('fffe', hex('3d d8 41 00'.replace(/ /g, '')), utf16('营收', false));
    expect(detectEncoding(data, decode)).toMatchObject({ text: '\ufffdA营收', repaired: true });
  });
});

function decode(data: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    return null;
  }
}

function errorOf(data: Uint8Array, options: EncodingOptions): TightropeError['data'] {
  try {
    detectEncoding(data, decode, options);
  } catch (error) {
    if (error instanceof TightropeError) return error.data;
    throw error;
  }
  throw new Error('nothing was refused');
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return new Uint8Array(view.buffer);
}

function hex(digits: string, ...rest: Uint8Array[]): Uint8Array {
  const first = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return Uint8Array.from([first, ...rest].flatMap((part) => [...part]));
}

/** The sentence with one byte that is no UTF-8 behind its fifth character. */
function broken(): Uint8Array {
  const whole = bytes(hans);
  return Uint8Array.from([...whole.slice(0, 15), 0xff, ...whole.slice(15)]);
}
