import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/display-width.ts';
import { layoutBlocks, nextHints, plainBlocks } from '../../src/cli/layout-blocks.ts';
import { palette } from '../../src/cli/palette.ts';
import type { Block } from '../../src/operations/view.ts';

const table: Block = {
  kind: 'table',
  columns: [
    { title: 'Id' },
    { title: '主体', flexible: true },
    { title: 'Quote', flexible: true },
    { title: 'Value', align: 'end' },
  ],
  rows: [
    ['ab12', '英伟达', 'revenue of 57.0 billion in the third quarter', '57,006,000,000'],
    ['cd34', 'Oracle', '剩余履约义务', '5'],
  ],
};

function lines(blocks: Block[], width: number): string[] {
  return layoutBlocks(blocks, width, palette(false)).split('\n').slice(0, -1);
}

describe('tables', () => {
  it('line up where Chinese takes two columns', () => {
    expect(lines([table], 100)).toEqual([
      'Id    主体    Quote                                                  Value',
      'ab12  英伟达  revenue of 57.0 billion in the third quarter  57,006,000,000',
      'cd34  Oracle  剩余履约义务                                               5',
    ]);
  });

  it('shrink flexible columns, the widest first, and never cut a number', () => {
    const narrow = lines([table], 50);
    expect(Math.max(...narrow.map(displayWidth))).toBe(50);
    expect(narrow[1]).toBe('ab12  英伟达  revenue of 57.0 bil…  57,006,000,000');
    expect(lines([table], 20)[1]).toContain('57,006,000,000');
  });

  it('keep a row on a line whatever is in it', () => {
    const rows = [['a\nb\tc', '\u001b[31mred', 'x'.repeat(500), '\u202e1']];
    const [, row, ...rest] = lines([{ ...table, rows }], 60);
    expect(rest).toEqual([]);
    expect(row).toMatch(/^a b c {2}red /);
    expect(row?.endsWith(' 1')).toBe(true);
  });
});

describe('blocks', () => {
  it('stand apart by an empty line, what comes next left out', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Head' },
      { kind: 'paragraph', text: 'one two three' },
      { kind: 'next', text: 'tightrope claims' },
    ];
    expect(lines(blocks, 8)).toEqual(['Head', '', 'one two', 'three']);
    expect(nextHints(blocks)).toEqual(['tightrope claims']);
    expect(layoutBlocks([], 80, palette(false))).toBe('');
  });

  it('line up facts and wrap their values under themselves', () => {
    const facts: Block = {
      kind: 'facts',
      rows: [
        ['名称', 'one two three'],
        ['n', ''],
      ],
    };
    expect(lines([facts], 14)).toEqual(['名称  one two', '      three', 'n']);
  });

  it('set a quote off without colours by brackets, on every line it takes', () => {
    const quote: Block = { kind: 'quote', before: 'it was ', quote: '57.0 billion', after: ' in all' };
    expect(lines([quote], 80)).toEqual(['  it was [57.0 billion] in all']);
    expect(lines([quote], 18)).toEqual(['  it was [57.0]', '  [billion] in all']);
    expect(layoutBlocks([quote], 80, palette(true))).toContain('\u001b[7m57.0 billion\u001b[27m');
  });

  it('are rows and tabs where plain', () => {
    const blocks: Block[] = [
      { kind: 'facts', rows: [['a', 'b\tc']] },
      table,
      { kind: 'quote', before: '1', quote: '2', after: '3' },
      { kind: 'next', text: 'no' },
    ];
    expect(plainBlocks(blocks).split('\n')).toEqual([
      'a\tb c',
      'Id\t主体\tQuote\tValue',
      'ab12\t英伟达\trevenue of 57.0 billion in the third quarter\t57,006,000,000',
      'cd34\tOracle\t剩余履约义务\t5',
      '123',
      '',
    ]);
  });
});
