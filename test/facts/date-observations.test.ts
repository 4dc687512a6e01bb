import { describe, expect, test } from 'vitest';
import type { Fact, Observation, SeriesInfo } from '../../src/base/observation.ts';
import { dateObservations } from '../../src/facts/date-observations.ts';

const now = '2026-11-20T12:00:00.000Z';
const info: SeriesInfo = {
  ...{ id: 'fred:GDP', title: 'GDP', entity: null, tag: null, unit: 'USD', scale: 9, cadence: 'quarterly' },
  ...{ measure: 'flow', zone: 'America/New_York', lagDays: 30, redistributable: true },
};

function observed(changes: Partial<Observation> = {}): Observation {
  return {
    ...{ series: 'fred:GDP', periodStart: '2026-04-01', periodEnd: '2026-06-30', valueText: '30.5' },
    ...{ knownAt: null, sourceRef: 'row', form: null, ...changes },
  };
}

function dated(observations: Observation[], held: Fact[] = [], series = info) {
  return dateObservations(observations, [series], held, now);
}

describe('when it was known', () => {
  test('the source says: the end of that day in its zone, exactly', () => {
    const [fact] = dated([observed({ knownAt: '2026-07-30' })]).facts;
    expect(fact).toMatchObject({
      knownAt: '2026-07-31T03:59:59.999Z',
      knownAtBasis: 'exact',
      value: 30_500_000_000,
    });
  });

  test('a filing of today is known now, not at midnight', () => {
    const [fact] = dated([observed({ knownAt: '2026-11-20' })]).facts;
    expect(fact).toMatchObject({ knownAt: now, knownAtBasis: 'exact', state: 'ok' });
  });

  test('nobody says: the usual lag after the end of the period', () => {
    const [fact] = dated([observed()]).facts;
    expect(fact).toMatchObject({ knownAt: '2026-07-31T03:59:59.999Z', knownAtBasis: 'assumed_lag' });
  });

  test('a lag that has not passed yet: we have it, so it is known now', () => {
    const [fact] = dated([observed({ periodStart: '2026-09-01', periodEnd: '2026-11-10' })]).facts;
    expect(fact).toMatchObject({ knownAt: now, knownAtBasis: 'assumed_lag' });
  });

  test('no lag is known for the series: the moment of asking', () => {
    const [fact] = dated([observed()], [], { ...info, lagDays: null }).facts;
    expect(fact).toMatchObject({ knownAt: now, knownAtBasis: 'retrieved' });
  });

  test('a revision is known since we saw it, never by lag: no look-ahead', () => {
    const { facts: held } = dated([observed()]);
    const { facts } = dated([observed({ valueText: '30.7' })], [...held]);
    expect(facts).toMatchObject([{ knownAt: now, knownAtBasis: 'retrieved', valueText: '30.7' }]);
  });
});

test('what is unchanged adds nothing, however its decimals are written', () => {
  const { facts: held } = dated([observed()]);
  expect(dated([observed({ valueText: '30.50' })], [...held])).toEqual({
    facts: [],
    refused: [],
    unchanged: 1,
  });
});

test('the same filing asked again adds nothing; another that repeats the value is one more source', () => {
  const exact = observed({ knownAt: '2026-07-30' });
  const { facts: held } = dated([exact]);
  expect(dated([exact], [...held])).toMatchObject({ facts: [], unchanged: 1 });
  expect(dated([{ ...exact, sourceRef: 'another', knownAt: '2026-10-29' }], [...held]).facts).toHaveLength(1);
});

test.each(['.', '', 'NaN', 'null', '1e5', '1,234', '--5'])(
  '%j is no number and is refused with its row',
  (valueText) => {
    expect(dated([observed({ valueText })])).toMatchObject({
      facts: [],
      refused: [{ reason: 'not_a_number', observation: { sourceRef: 'row' } }],
    });
  },
);

test.each([
  ['a period that has not ended', { periodEnd: '2026-12-31' }, 'future_period'],
  ['a day that is still to come', { knownAt: '2027-01-30' }, 'future_statement'],
  ['a period that ends before it begins', { periodStart: '2026-08-01' }, 'period_reversed'],
  ['known before its period began', { knownAt: '2026-03-01' }, 'known_before_period'],
])('%s is quarantined', (_, changes, reason) => {
  expect(dated([observed(changes)]).facts).toMatchObject([{ state: 'quarantined', reason }]);
});

test('what is quarantined does not count as held', () => {
  const { facts: held } = dated([observed({ periodEnd: '2026-12-31' })]);
  expect(held).toHaveLength(1);
  expect(
    dated([observed({ periodEnd: '2026-12-31', valueText: '31', sourceRef: 'later' })], [...held]).facts,
  ).toMatchObject([{ knownAtBasis: 'assumed_lag', state: 'quarantined' }]);
});

test.each([
  [{ series: 'fred:OTHER' }, 'unknown_series'],
  [{ periodEnd: '2026-06-31' }, 'not_a_day'],
  [{ knownAt: 'yesterday' }, 'not_an_instant'],
])('%j is refused as %s', (changes, reason) => {
  expect(dated([observed(changes)]).refused).toMatchObject([{ reason }]);
});

test('a clock set back does not undo what is held: the newer value by known_at stays the one compared with', () => {
  const { facts: held } = dated([observed({ knownAt: '2026-07-30', valueText: '30.9' })]);
  const earlier = dateObservations(
    [observed({ valueText: '30.9' })],
    [info],
    [...held],
    '2026-07-01T00:00:00.000Z',
  );
  expect(earlier.unchanged).toBe(1);
});
