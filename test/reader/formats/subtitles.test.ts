import { describe, expect, test } from 'vitest';
import { subtitles } from '../../../src/reader/formats/subtitles.ts';
import { view } from '../../../src/reader/formats/view.ts';
import { readText } from '../../../src/reader/read-text.ts';
import { lexicon } from '../support/lexicon.ts';

/** As the grammar sees it: in lower case too. */
function seen(text: string): string {
  const { hidden, spaces, letters } = subtitles(text);
  return view(text, hidden, spaces, letters).text;
}

function spoken(text: string): (string | null)[][] {
  return subtitles(text).segments.map(({ kind, speaker, start, end }) => [
    kind,
    speaker,
    /[^\d\s:.,>-].{0,12}/.exec(text.slice(start, end))?.[0] ?? null,
  ]);
}

describe('subtitles', () => {
  test('numbers and times are hidden; the lines of a sentence are joined', () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:03,000\r\nAcme made\r\n$12.5 billion\r\n\r\n2\r\n00:00:03,100 --> 00:00:05,000\r\nin 2025.\r\n\r\n3\r\n00:00:05,100 --> 00:00:06,000\r\n{\\an8}It was <i>30</i>%.\r\n';
    expect(seen(srt)).toBe('acme made $12.5 billion in 2025.\nit was 30%.\n');
    const { text, claims } = readText({ text: srt, format: 'subtitles', name: 'x' }, lexicon);
    expect(text).toBe(srt);
    for (const { start, end, quote } of claims) expect(srt.slice(start, end)).toBe(quote);
    expect(claims.map(({ quote }) => quote)).toEqual(['$12.5 billion', '30</i>%']);
  });

  test('Chinese lines are joined without a space', () => {
    expect(seen('1\n00:00:01,000 --> 00:00:02,000\n营收为一百\n二十五亿美元\n')).toBe(
      '营收为一百二十五亿美元\n',
    );
  });

  test('headers, notes, styles, names of captions, tags and entities of WebVTT', () => {
    const vtt =
      'WEBVTT - Results call\nKind: captions\n\nNOTE up 99%\nand 98%\n\nSTYLE\n::cue { width: 50% }\n\nintro 7\n00:01.000 --> 00:02.000 align:start position:0%\n<c.yellow>R&amp;D</c> rose <00:01.500>5%.\n';
    expect(seen(vtt)).toBe('r&d rose 5%.\n');
    expect(subtitles(vtt).title).toBe('Results call');
  });

  test('entities are read as the characters they stand for, with exact places', () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nWe made &#36;12.5&nbsp;billion,&lrm; up 30&percnt; &ndash; or &#x20ac;11&#160;billion &amp; AT&T, &bogus; &#xd800; &gt;5%.\n';
    expect(seen(vtt)).toBe('we made $12.5 billion, up 30% – or €11 billion & at&t, &bogus; &#xd800; >5%.\n');
    const { text, claims } = readText({ text: vtt, format: 'subtitles', name: 'x' }, lexicon);
    expect(claims.map(({ quote, low, unit }) => [quote, low, unit])).toEqual([
      ['&#36;12.5&nbsp;billion', 12.5e9, 'USD'],
      ['up 30&percnt;', 30, '%'],
      ['&#x20ac;11&#160;billion', 11e9, 'EUR'],
      ['&gt;5%', 5, '%'],
    ]);
    for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
  });

  test('voices are turns; a caption without one is nobody’s', () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jane Doe>We made 5%.\n\n00:02.000 --> 00:03.000\n<v Jane Doe>And more.\n\n00:03.000 --> 00:04.000\n<v.loud Tom>Why?</v>\n\n00:04.000 --> 00:05.000\nMusic.\n';
    expect(spoken(vtt).map(([kind, speaker]) => [kind, speaker])).toEqual([
      ['turn', 'Jane Doe'],
      ['turn', 'Tom'],
      ['turn', null],
    ]);
  });

  test('names at the head of captions are turns', () => {
    const cue = (at: number, text: string): string =>
      `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${text}\n\n`;
    const srt = [
      cue(1, '陈倩：营收多少？'),
      cue(2, '王明：125亿。'),
      cue(3, '同比增30%。'),
      cue(4, '陈倩：明年呢？'),
    ].join('');
    expect(subtitles(srt).segments.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ['turn', '陈倩'],
      ['turn', '王明'],
      ['turn', '陈倩'],
    ]);
    expect(subtitles(cue(1, 'up 5%.')).segments).toMatchObject([{ kind: 'section' }]);
  });

  test('rolling captions count once', () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:03.000\nwe made $5 billion\n\n00:03.000 --> 00:03.010\nwe made $5 billion\n\n00:03.010 --> 00:05.000\nwe made $5 billion\nand grew 30%\n\n00:05.000 --> 00:06.000\nand grew 30%\nlast year\n';
    expect(seen(vtt)).toBe('we made $5 billion and grew 30% last year\n');
  });

  test('automatic captions, with lines of one space, count once', () => {
    const vtt =
      'WEBVTT\n\n00:00.160 --> 00:02.389 align:start\n \nwe<00:00.480><c> made</c>\n\n00:02.389 --> 00:02.399\nwe made\n \n\n00:02.399 --> 00:04.470\nwe made\n57<00:02.639><c> billion</c>\n\n00:04.470 --> 00:04.480\n57 billion\n \n';
    expect(seen(vtt)).toBe('we made 57 billion\n');
  });

  test('captions that grow word by word count once', () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nwe made\n\n00:02.000 --> 00:03.000\nwe made $5\n\n00:03.000 --> 00:04.000\nwe made $5 billion\n';
    expect(seen(vtt)).toBe('we made $5 billion\n');
  });

  test('what is said twice, with a pause between, is said twice', () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nUp 5%.\n\n2\n00:00:09,000 --> 00:00:10,000\nUp 5%.\n';
    expect(seen(srt)).toBe('up 5%.\nup 5%.\n');
  });

  test.each([
    [
      'overlapping and disordered times',
      '1\n00:00:05,000 --> 00:00:09,000\nOne.\n\n2\n00:00:01,000 --> 00:00:08,000\nTwo.\n',
      'one.\ntwo.\n',
    ],
    [
      'no empty lines',
      '1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.',
      'one.\ntwo.',
    ],
    ['dots for commas, short clocks', '1\n0:01.5 --> 0:02.5\nOne.', 'one.'],
    ['broken times are writing, not lost', '1\n00:00:01 to 00:00:02\nOne.', '00:00:01 to 00:00:02 one.'],
    [
      'neither empty lines nor numbers',
      '00:01.000 --> 00:02.000\nOne.\n00:02.000 --> 00:03.000\nTwo.',
      'one.\ntwo.',
    ],
    [
      'a number for a caption',
      '1\n00:00:01,000 --> 00:00:02,000\n57\n\n2\n00:00:09,000 --> 00:00:10,000\nMore.',
      '57\nmore.',
    ],
    ['no captions', 'WEBVTT\n', ''],
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  test.each(['1\n', '00:00:01.000 --> 00:00:02.000\nsame\nsame\n\n', '<v A>', '{\\', '>>\n'])(
    '20,000 of %j: read',
    (piece) => {
      const text = `WEBVTT\n\n${piece.repeat(20_000)}`;
      expect(subtitles(text).text).toBe(text);
    },
  );
});
