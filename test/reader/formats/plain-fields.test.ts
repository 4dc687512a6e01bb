import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainFields } from '../../../src/reader/formats/plain-fields.ts';

const simple = [
  'title: A talk of capex - what now?\n',
  "date: '2025-11-15'\ndraft: true\nguest: ''\nproject: []\n",
  'people:\n- Jane Doe\n- 《大空头》\nspeaker: 某台101\n',
  'source: https://example.org/watch?v=1&t=2\npublished: 2025-11-15\nempty:\nseries: "a # b: c"\n',
];

const beyond = [
  '',
  'title: a\ntitle: b',
  'title: a: b',
  'title: a #b',
  'title: a:',
  'count: 12',
  'title: True',
  'title: "a\\n"',
  'title:\n  nested: a',
  'title: a\n  b',
  'title: a\n- b',
  '- a',
  '# a',
  'title: &a b',
  'title: [a, b]',
  'title: |\n  a',
  'list:\n- true',
  'title: a\r\nspeaker: b',
];

const pieces = fc.constantFrom(
  ...[
    'a',
    '某',
    ': ',
    ':',
    ' #',
    '#',
    '- ',
    '-',
    '\n',
    "'",
    '"',
    '[]',
    '{',
    ',',
    ' ',
    '1',
    '2025-11-15',
    'true',
    '&',
    '*',
  ],
  ...['title: ', 'date:', 'list:\n- ', '\\', '\t', '|', '>', '%', '@', '`', '?', '!', '~', 'null', 'FALSE'],
);

describe('the fields of front matter without a parser', () => {
  it.each(simple)('are what YAML makes of them: %j', (body) => {
    expect(Object.fromEntries(plainFields(body) ?? [])).toEqual(parseDocument(body).toJS());
  });

  it.each(beyond)('are left to YAML where they are more than plain: %j', (body) => {
    expect(plainFields(body)).toBeNull();
  });

  it('are never other than what YAML makes of them', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 8 }), (parts) => {
        const body = `title: ${parts.join('')}`;
        const fields = plainFields(body);
        if (fields === null) return;
        read += 1;
        const document = parseDocument(body, { logLevel: 'silent' });
        expect(document.errors).toEqual([]);
        expect(Object.fromEntries(fields)).toEqual(document.toJS());
      }),
      { seed: 20_251_120, numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
