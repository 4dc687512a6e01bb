import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { parsePullFile } from '../../src/base/pull-file.ts';

const name = 'pull/a.yaml';
const read = (text: string) => parsePullFile({ name, text });

function faultOf(text: string): { at?: string | undefined; received?: string | undefined } {
  try {
    read(text);
  } catch (error) {
    if (error instanceof TightropeError && error.data.code === 'thesis_malformed') return error.data;
    throw error;
  }
  throw new Error('it was read');
}

describe('a pull file', () => {
  it('gives each target with its feeds in their order, and the defaults', () => {
    const lines = read(
      'defaults: { feed: [fred-api, fred-csv], zone: UTC }\ntargets:\n  - { key: SOFR }\n  - feed: eia\n    key: price\n    zone: America/New_York\n',
    );
    expect(lines.map(({ at, key, choices }) => ({ at, key, choices }))).toEqual([
      {
        at: 'pull/a.yaml:3',
        key: 'SOFR',
        choices: [
          { feed: 'fred-api', stated: { feed: 'fred-api', key: 'SOFR', zone: 'UTC' } },
          { feed: 'fred-csv', stated: { feed: 'fred-csv', key: 'SOFR', zone: 'UTC' } },
        ],
      },
      {
        at: 'pull/a.yaml:4',
        key: 'price',
        choices: [{ feed: 'eia', stated: { feed: 'eia', key: 'price', zone: 'America/New_York' } }],
      },
    ]);
  });

  it('knows the line of a field, of a field of a field, and of a default', () => {
    const [line] = read(
      'defaults:\n  zone: UTC\ntargets:\n  - feed: declared\n    key: a\n    date:\n      column: Date\n      format: yy\n',
    );
    expect(line?.atField('key')).toBe('pull/a.yaml:5');
    expect(line?.atField('date.format')).toBe('pull/a.yaml:8');
    expect(line?.atField('date.granularity')).toBe('pull/a.yaml:7');
    expect(line?.atField('zone')).toBe('pull/a.yaml:2');
    expect(line?.atField('title')).toBe('pull/a.yaml:4');
  });

  it.each([
    ['no list', 'targets: { feed: a, key: b }\n', 'pull/a.yaml:1', '{'],
    ['no targets', 'defaults: {}\n', 'pull/a.yaml:1', 'nothing'],
    ['a key beside targets', 'targets: []\ntarget: []\n', 'pull/a.yaml:2', 'target'],
    ['a target that is a text', 'targets:\n  - SOFR\n', 'pull/a.yaml:2', 'SOFR'],
    ['a target without a feed', 'targets:\n  - { key: a }\n', 'pull/a.yaml:2', 'nothing'],
    ['an empty list of feeds', 'targets:\n  - { key: a, feed: [] }\n', 'pull/a.yaml:2', 'an empty list'],
    ['a key that is a number', 'targets:\n  - feed: a\n    key: 1045810\n', 'pull/a.yaml:3', '1045810'],
    [
      'a target stated twice',
      'targets:\n  - { feed: a, key: b }\n  - { feed: [c, a], key: b }\n',
      'pull/a.yaml:3',
      'a b',
    ],
    [
      'a field stated twice',
      'targets:\n  - feed: a\n    key: b\n    key: c\n',
      'pull/a.yaml:4',
      'DUPLICATE_KEY',
    ],
    ['a list that does not close', 'targets: [{ feed: a, key: b }\n', 'pull/a.yaml:2', 'BAD_INDENT'],
  ])('refuses %s, at its line', (_what, text, at, received) => {
    const fault = faultOf(text);
    expect(fault.at).toBe(at);
    expect(fault.received).toContain(received);
  });
});
