import { expect, it } from 'vitest';
import { courseOf } from '../../src/thesis/course.ts';
import { edited } from './support/small-thesis.ts';
import { fakePort, quarter } from './support/fake-port.ts';

const text = '{ en: x, zh-Hans: x, zh-Hant: x }';

/** Written as a person would write them: nothing else of the thesis is touched, and no code is. */
const stock = `title: ${text}
about: ${text}
why: ${text}
counter: ${text}
group: capex
role: periphery
unit: times
cadence: quarter
direction: higher-is-worse
growth: none
fresh: 200 days
formula:
  ratio:
    - { fact: inventory, of: bolt, shape: instant }
    - { fact: capex, of: bolt, shape: ttm }
`;
const piles = `title: ${text}
about: ${text}
kind: reduce
origin: us
registered: '2026-01-01'
rule: { indicator: inventory-to-capex, enter: above 0.5x, exit: below 0.4x }
`;

const june = Date.UTC(2026, 5, 15);
const port = fakePort({
  'bolt/inventory/instant': [
    quarter('2025Q4', 20, Date.UTC(2026, 1, 1)),
    quarter('2026Q1', 60, Date.UTC(2026, 4, 1)),
  ],
  'bolt/capex/ttm': [
    quarter('2025Q4', 80, Date.UTC(2026, 1, 1)),
    quarter('2026Q1', 100, Date.UTC(2026, 4, 1)),
  ],
});

it('takes one more indicator and one more rule as one file each, and evaluates them', () => {
  const before = courseOf(edited(), port);
  expect(before.reading('inventory-to-capex', june)).toBeNull();
  expect(before.signalReading('piles-up', june)).toBeNull();

  const thesis = edited(
    { file: 'indicators/inventory-to-capex.yaml', from: '', to: stock },
    { file: 'signals/piles-up.yaml', from: '', to: piles },
  );
  expect(thesis.faults).toEqual([]);
  const course = courseOf(thesis, port);
  expect(course.reading('inventory-to-capex', june)).toMatchObject({
    state: 'ok',
    level: { value: 0.6, period: '2026Q1' },
  });
  expect(course.signalReading('piles-up', june)).toMatchObject({ state: 'firing', truth: true });
  expect(course.signalReading('piles-up', Date.UTC(2026, 2, 1))).toMatchObject({ truth: false });
});

it('leaves a signal unknown where its indicator cannot be read, and evaluates the rest', () => {
  const thesis = edited(
    {
      file: 'indicators/inventory-to-capex.yaml',
      from: '',
      to: stock.replace('fact: inventory', 'fact: inventroy'),
    },
    { file: 'signals/piles-up.yaml', from: '', to: piles },
    { file: 'indicators/again.yaml', from: '', to: stock },
  );
  expect(thesis.faults).toMatchObject([
    {
      ...{ file: 'small/indicators/inventory-to-capex.yaml', line: 14, column: 15, meant: 'inventory' },
      loses: 'value of indicator inventory-to-capex',
    },
  ]);
  const course = courseOf(thesis, port);
  expect(course.signalReading('piles-up', june)).toMatchObject({ state: 'no_data', truth: null });
  expect(course.reading('again', june)).toMatchObject({ level: { value: 0.6 } });
});
