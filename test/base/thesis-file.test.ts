import { expect, test } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { fileRow, itemsOf, rowsOf } from '../../src/base/thesis-rows.ts';

test('a list of maps gives rows numbered from 1, a fault stands at its line', () => {
  const file = { name: 'pull.yaml', text: 'targets:\n  - feed: sec\n    key: a\n  - feed: 7\n' };
  const [first, second] = itemsOf(file, 'targets');
  expect([first?.id, first?.required('feed'), first?.optional('none')]).toEqual(['1', 'sec', null]);
  expect(dataOf(() => second?.required('feed'))).toMatchObject({
    code: 'thesis_malformed',
    at: 'pull.yaml:4',
  });
  expect(dataOf(() => itemsOf(file, 'absent'))).toMatchObject({ at: 'pull.yaml:1', received: 'nothing' });
});

test('a file that is one entry has its fields at the top and refuses strange ones', () => {
  const [row] = fileRow({ name: 'capex.yaml', text: 'measure: flow\nmesure: stock\n' }, 'capex');
  expect(row?.required('measure')).toBe('flow');
  expect(dataOf(() => row?.allow(['measure']))).toMatchObject({
    expected: 'capex: measure',
    received: 'mesure',
  });
  expect(() => row?.allow(['measure', 'mesure'])).not.toThrow();
});

test('YAML that cannot be read names file and line', () => {
  expect(dataOf(() => rowsOf({ name: 'x.yaml', text: 'a:\n  - [1\nb: 2' }, 'a'))).toMatchObject({
    code: 'thesis_malformed',
    expected: 'YAML',
  });
});

function dataOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof TightropeError) return error.data;
    throw error;
  }
  return null;
}
