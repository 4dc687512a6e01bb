import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/operations/effects/pdf/page-text.ts';
import { readPdf } from '../../src/operations/effects/pdf/read-pdf.ts';
import type { PdfPiece } from '../../src/operations/effects/pdf/pdf-thread.ts';
import type { ReadData } from '../../src/operations/shapes/read.ts';
import { smallPdf } from './support/small-pdf.ts';
import { bench } from './support/test-context.ts';

const pages = [
  [
    { x: 72, y: 720, text: 'Acme results' },
    { x: 72, y: 680, text: 'Acme revenue rose in every market that it sells to, and it was' },
    { x: 72, y: 666, text: '$12.5 billion in 2025.' },
  ],
  [{ x: 72, y: 720, text: 'Bolt revenue was $3 billion.' }],
];

describe('a PDF', () => {
  it('is read by its pages, in lines that are joined, with exact places', async () => {
    const { data, folder } = await bench();
    await writeFile(join(folder, 'results.pdf'), smallPdf(pages));
    const { document, claims, segments, text } = await data<ReadData>('read', {
      sources: ['results.pdf'],
      text: true,
    });
    expect(text).toBe(
      'Acme results\n\nAcme revenue rose in every market that it sells to, and it was $12.5 billion in 2025.\n\fBolt revenue was $3 billion.',
    );
    expect(document).toMatchObject({ format: 'pdf', title: 'Acme results' });
    expect(segments.map(({ kind, title }) => [kind, title])).toEqual([
      ['section', 'p. 1'],
      ['section', 'p. 2'],
    ]);
    expect(claims.map(({ quote }) => quote)).toEqual(['$12.5 billion', '$3 billion']);
    for (const { start, end, quote } of claims) expect(text?.slice(start, end)).toBe(quote);
  });

  it('in Chinese is read through the character maps that come with the program', async () => {
    const { data, folder } = await bench();
    // 营收为125亿美元。
    const gbk = 'd3aacad5ceaa' + '313235' + 'd2dac3c0d4aaa1a3';
    await writeFile(join(folder, 'x.pdf'), smallPdf([[{ x: 72, y: 720, text: '', gbk }]]));
    const { text } = await data<ReadData>('read', { sources: ['x.pdf'], text: true, no_store: true });
    expect(text).toBe('营收为125亿美元。');
  });

  it('is found in a folder, in a request, and whatever its name says', async () => {
    const { run, data, folder } = await bench();
    await writeFile(join(folder, 'results.PDF'), smallPdf(pages));
    await writeFile(join(folder, 'wrong.txt'), smallPdf(pages.slice(1)));
    const found = await run('read', { sources: ['.'], no_store: true });
    expect(found.map((envelope) => envelope.ok && (envelope.data as ReadData).document.format)).toEqual([
      'pdf',
      'pdf',
    ]);
    const base64 = Buffer.from(smallPdf(pages)).toString('base64');
    const sent = await data<ReadData>(
      'read',
      { contents: [{ name: 'x.pdf', base64 }], no_store: true },
      'http',
    );
    expect(sent.document.format).toBe('pdf');
  });

  it.each([
    ['without text', smallPdf([[], []]), 'pdf_without_text'],
    ['with a password', smallPdf(pages, { locked: true }), 'pdf_locked'],
    ['cut off', smallPdf(pages).slice(0, 40), 'pdf_broken'],
    ['in name only', Buffer.from('Acme revenue was $5 billion.'), 'pdf_broken'],
  ])('%s gives one error that names it', async (_, bytes, code) => {
    const { run, folder } = await bench();
    const path = join(folder, 'x.pdf');
    await writeFile(path, bytes);
    const envelopes = await run('read', { sources: ['x.pdf'] });
    expect(envelopes).toHaveLength(1);
    expect(envelopes[0]).toMatchObject({ ok: false, error: { code, at: path } });
  });

  it.each([
    ['pages', { pages: 1 }, '2 pages', '1 pages'],
    ['characters', { characters: 5 }, '96 characters', '5 characters'],
    ['time', { milliseconds: 1 }, '> 0.001 s', '0.001 s'],
  ])('beyond the limit of %s gives one error with both numbers', async (_, limit, received, expected) => {
    const limits = { pages: 10, characters: 10_000, milliseconds: 60_000, megabytes: 512, ...limit };
    await expect(
      readPdf(smallPdf(pages), 'x.pdf', new AbortController().signal, limits),
    ).rejects.toMatchObject({ data: { code: 'pdf_broken', at: 'x.pdf', received, expected } });
  });

  it('of more bytes than asked for is not opened', async () => {
    const { run, folder } = await bench();
    await writeFile(join(folder, 'x.pdf'), smallPdf(pages));
    const envelopes = await run('read', { sources: ['x.pdf'], max_bytes: 100 });
    expect(envelopes).toMatchObject([{ ok: false, error: { code: 'file_too_large' } }]);
  });

  it('of two columns written row by row is read column by column', async () => {
    const { data, folder } = await bench();
    const left = [
      'Acme sold more of its chips than',
      'in any year before, and revenue',
      'rose to $12.5 billion in the year',
      'that ended in June, while costs',
      'stayed where they had been since',
    ];
    const right = [
      'the spring of last year at about',
      '$3 billion. Bolt, which buys from',
      'Acme, said that it would spend as',
      'much as $7 billion on new sites',
      'before the end of the decade.',
    ];
    const rows = left.flatMap((text, index) => [
      { x: 72, y: 700 - index * 14, text },
      { x: 330, y: 700 - index * 14, text: right[index] ?? '' },
    ]);
    await writeFile(
      join(folder, 'x.pdf'),
      smallPdf([
        [{ x: 72, y: 740, text: 'Acme and Bolt both spend more than they ever did before' }, ...rows],
      ]),
    );
    const { text, claims } = await data<ReadData>('read', { sources: ['x.pdf'], text: true, no_store: true });
    expect(text?.split('\n\n')).toEqual([
      'Acme and Bolt both spend more than they ever did before',
      `${left.join(' ')} ${right.join(' ')}`,
    ]);
    expect(claims.map(({ quote }) => quote)).toEqual([
      '$12.5 billion',
      'about $3 billion',
      'as much as $7 billion',
    ]);
  });

  it('keeps the heads and numbers of its pages in the text and out of the claims', async () => {
    const { data, folder } = await bench();
    const page = (index: number, text: string): { x: number; y: number; text: string }[] => [
      { x: 72, y: 760, text: 'Acme plc - the $5 billion plan' },
      { x: 72, y: 700, text },
      { x: 300, y: 40, text: `Page ${index} of 4` },
    ];
    const bodies = [
      'Revenue was $1 billion.',
      'Costs were $2 billion.',
      'Profit was $3 billion.',
      'So it was.',
    ];
    await writeFile(join(folder, 'x.pdf'), smallPdf(bodies.map((text, index) => page(index + 1, text))));
    const { text, claims } = await data<ReadData>('read', { sources: ['x.pdf'], text: true, no_store: true });
    expect(text?.split('the $5 billion plan')).toHaveLength(5);
    expect(text).toContain('Page 3 of 4');
    expect(claims.map(({ quote }) => quote)).toEqual([
      '$5 billion',
      '$1 billion',
      '$2 billion',
      '$3 billion',
    ]);
    for (const { start, end, quote } of claims) expect(text?.slice(start, end)).toBe(quote);
  });

  it('stops when the person does', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const { context } = await bench({ signal: stopped.signal });
    await expect(context.pdf(smallPdf(pages), 'x.pdf')).rejects.toMatchObject({
      data: { code: 'interrupted' },
    });
  });
});

describe('the text of a page', () => {
  const piece = (x: number, y: number, text: string, more: Partial<PdfPiece> = {}): PdfPiece => ({
    ...{ x, y, text, width: text.length * 6, height: 12, endsLine: true },
    ...more,
  });

  it.each([
    [
      'cells of a row',
      [
        piece(0, 0, 'Sales', { endsLine: false }),
        piece(200, 0, '96', { endsLine: false }),
        piece(300, 0, '125'),
      ],
      'Sales\t96\t125',
    ],
    ['words without a space between', [piece(0, 0, 'up', { endsLine: false }), piece(16, 0, '5%')], 'up 5%'],
    ['one word in two pieces', [piece(0, 0, 'reve', { endsLine: false }), piece(24, 0, 'nue')], 'revenue'],
    [
      'a hyphen stays',
      [piece(0, 20, 'a long line of year-'), piece(0, 6, 'end')],
      'a long line of year- end',
    ],
    [
      'Chinese lines',
      [piece(0, 20, '营收为一百二十', { width: 200 }), piece(0, 6, '五亿美元', { width: 100 })],
      '营收为一百二十五亿美元',
    ],
    [
      'a short line ends its paragraph',
      [piece(0, 34, 'A heading'), piece(0, 20, 'and quite a long line below it')],
      'A heading\nand quite a long line below it',
    ],
    ['a gap parts paragraphs', [piece(0, 100, 'one line'), piece(0, 60, 'far away')], 'one line\n\nfar away'],
    ['radicals and ligatures are letters', [piece(0, 0, '⼤型⻋⻓ pro\ufb01t')], '大型车长 profit'],
    ['nothing', [piece(0, 0, ' ')], ''],
  ])('%s', (_, pieces, text) => {
    expect(pageText(pieces)).toBe(text);
  });
});
