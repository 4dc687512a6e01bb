import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../../src/base/error.ts';
import { parsePullFile } from '../../../src/base/pull-file.ts';
import declared from '../../../src/feeds/declared/declared.ts';

/** A declaration of 20 lines; each mistake is one line of it, changed. */
const good = `targets:
  - feed: declared
    key: naaim
    title: NAAIM Exposure Index
    url: https://example.org/naaim.csv
    format: csv
    delimiter: ';'
    date:
      column: Date
      format: MM/dd/yyyy
      granularity: week_end
    value:
      column: NAAIM
      decimal: ','
    unit: '%'
    cadence: weekly
    measure: index
    lagDays: 1
    zone: America/New_York
    licence: { id: proprietary, name: own use, url: https://example.org/terms }
`;

function targetOf(text: string) {
  const [line] = parsePullFile({ name: 'pull/own.yaml', text });
  const [choice] = line?.choices ?? [];
  if (!line || !choice) throw new Error('no target');
  return declared.target(choice.stated, line.at, line.atField);
}

function changed(line: number, to: string): string {
  return good
    .split('\n')
    .map((text, index) => (index + 1 === line ? to : text))
    .join('\n');
}

describe('a declared source', () => {
  it('is taken as it stands', () => {
    expect(targetOf(good)).toMatchObject({
      url: 'https://example.org/naaim.csv',
      hosts: ['example.org'],
      keyNeed: null,
      shape: { format: 'csv', delimiter: ';', skipLines: 0 },
      series: { id: 'declared:naaim', unit: '%', scale: 0, lagDays: 1, redistributable: false },
    });
  });

  it.each<[string, number, string, string]>([
    ['no title', 4, '', 'title'],
    ['a key with gaps', 3, '    key: my source', 'key'],
    ['http', 5, '    url: http://example.org/a.csv', 'url'],
    ['no address', 5, '    url: example', 'url'],
    ['a password in the address', 5, '    url: https://me:secret@example.org/a.csv', 'url'],
    ['neither url nor file', 5, '', 'url'],
    ['a file outside the thesis', 5, '    file: ../../etc/passwd', 'file'],
    ['an absolute file', 5, '    file: /etc/passwd', 'file'],
    ['a format nobody reads', 6, '    format: xlsx', 'format'],
    ['a long delimiter', 7, "    delimiter: '::'", 'delimiter'],
    ['a misspelt field', 7, "    delimeter: ';'", 'delimeter'],
    ['a year of two digits', 10, '      format: MM/dd/yy', 'date.format'],
    ['a day without a month', 10, '      format: dd.yyyy', 'date.format'],
    ['a date without a column', 9, '', 'date.column'],
    ['a date by the hour', 11, '      granularity: hour', 'date.granularity'],
    ['a month as a week', 16, '    cadence: monthly', 'date.granularity'],
    ['a misspelt field of value', 14, "      decmal: ','", 'value.decmal'],
    ['a decimal mark of its own', 14, "      decimal: ':'", 'value.decimal'],
    ['no unit', 15, '', 'unit'],
    ['a cadence nobody knows', 16, '    cadence: fortnightly', 'cadence'],
    ['a measure nobody knows', 17, '    measure: mood', 'measure'],
    ['a lag before the end', 18, '    lagDays: -1', 'lagDays'],
    ['a lag in words', 18, '    lagDays: one', 'lagDays'],
    ['a zone that is none', 19, '    zone: Eastern', 'zone'],
    ['a licence without an address', 20, '    licence: { id: proprietary, name: own use }', 'licence.url'],
    ['passing on what is not said to be free', 18, "    redistributable: 'yes'", 'redistributable'],
    ['a key without a place', 18, '    keyVariable: MY_KEY', 'keyParameter'],
    ['a place without a key', 18, '    keyParameter: token', 'keyVariable'],
    ['a rate with two places for the key', 18, '    keyVariable: my-key', 'keyVariable'],
    ['a path in a table', 18, '    rows: data', 'rows'],
  ])('refuses %s with one error that names line and field', (_what, line, to, field) => {
    const taken = (): unknown => targetOf(changed(line, to));
    expect(taken).toThrow(TightropeError);
    try {
      taken();
    } catch (error) {
      if (!(error instanceof TightropeError)) throw error;
      const { code, at, expected, received } = error.data;
      expect(code).toBe('thesis_malformed');
      expect(`${String(expected)} ${String(received)}`).toContain(field);
      expect(at).toMatch(/^pull\/own\.yaml:\d+$/);
      const shown = Number(at?.split(':')[1]);
      if (
        to.includes(':') &&
        !['a month as a week', 'a key without a place', 'a place without a key'].includes(_what)
      )
        expect(shown).toBe(line);
    }
  });

  it('sends its key as parameter or header, never shown, and is not asked without it', () => {
    const header = targetOf(changed(18, '    keyVariable: MY_KEY\n    keyHeader: X-Api-Key'));
    const means = { since: null, today: '2026-11-20' };
    expect(declared.plan(header, { ...means, key: null })).toEqual([]);
    const [request] = declared.plan(header, { ...means, key: 'k' });
    expect(request?.headers['x-api-key']).toBe('k');
    const parameter = targetOf(changed(18, '    keyVariable: MY_KEY\n    keyParameter: token'));
    const [other] = declared.plan(parameter, { ...means, key: 'k' });
    expect(other).toMatchObject({ url: 'https://example.org/naaim.csv?token=k', secrets: ['token'] });
    expect(parameter.keyNeed?.variable).toBe('MY_KEY');
  });

  it('reads a file of the thesis by a path below it', () => {
    const target = targetOf(changed(5, '    file: feeds/naaim 2026.csv'));
    expect(target.hosts).toEqual([]);
    const [request] = declared.plan(target, { since: null, today: '2026-11-20', key: null });
    expect(request?.url).toBe('file:///feeds/naaim%202026.csv');
  });
});
