import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShown, type DerivedFact } from '../../src/facts/derived-fact.ts';
import { derive } from '../../src/facts/derive.ts';
import { openEntityBook } from '../../src/facts/entity-book.ts';
import { historyOf, replayed } from '../../src/facts/history.ts';
import { isoDay, dayNumber } from '../../src/facts/period.ts';
import { concept, filings, type Line } from './support/filings.ts';
import { historyByDeriving } from './support/history-by-deriving.ts';

const seed = { seed: 20261120, numRuns: 150 };
const tag = 'us-gaap:NetCashProvidedByUsedInOperatingActivities';
const it = concept([tag], { neverNegative: false });

/** Three calendar years reported since January, some statements missing, some restated later, some quarters stated too. */
const reports = fc
  .array(
    fc.record({
      quarters: fc.tuple(amount(), amount(), amount(), amount()),
      missing: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
      stated: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
      restated: fc.option(fc.record({ quarter: fc.integer({ min: 0, max: 3 }), by: amount() }), {
        nil: null,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((years) => years.flatMap((year, index) => linesOf(2021 + index, year)));

function amount(): fc.Arbitrary<number> {
  // Too fine to be taken for thousands: rounding must not blur what is compared here.
  return fc.integer({ min: -90, max: 190 }).map((value) => value * 1009);
}

const ends = ['03-31', '06-30', '09-30', '12-31'] as const;
const starts = ['01-01', '04-01', '07-01', '10-01'] as const;

interface Year {
  quarters: readonly number[];
  missing: readonly number[];
  stated: readonly number[];
  restated: { quarter: number; by: number } | null;
}

function linesOf(year: number, { quarters, missing, stated, restated }: Year): Line[] {
  const lines: Line[] = [];
  let sum = 0;
  quarters.forEach((value, index) => {
    sum += value;
    const end = `${year}-${ends[index] ?? ''}`;
    const form = index === 3 ? '10-K' : '10-Q';
    const filed = isoDay(dayNumber(end) + 35);
    if (!missing.includes(index)) lines.push([tag, `${year}-01-01`, end, sum, form, filed]);
    if (stated.includes(index)) lines.push([tag, `${year}-${starts[index] ?? ''}`, end, value, form, filed]);
    if (restated?.quarter === index && !missing.includes(index))
      lines.push([tag, `${year}-01-01`, end, sum + restated.by, form, isoDay(dayNumber(end) + 400)]);
  });
  return lines;
}

const all = (lines: readonly Line[], knownAt?: string): readonly DerivedFact[] => {
  const { entity, series, facts } = filings(lines);
  return derive(openEntityBook(entity, series, facts, knownAt), it).facts;
};

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(
      reports.chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      ),
      ([lines, shuffled]) => {
        expect(all(shuffled)).toEqual(all(lines));
      },
    ),
    seed,
  );
});

test('facts known later never change an answer as known before', () => {
  fc.assert(
    fc.property(
      reports,
      fc.integer({ min: dayNumber('2021-03-01'), max: dayNumber('2026-01-01') }),
      (lines, day) => {
        const then = `${isoDay(day)}T12:00:00.000Z`;
        const known = lines.filter(([, , , , , filed]) => filed < isoDay(day));
        expect(all(lines, then)).toEqual(all(known));
      },
    ),
    seed,
  );
});

test('no number is known before each of its parts', () => {
  fc.assert(
    fc.property(reports, (lines) => {
      for (const fact of all(lines).filter(isShown))
        for (const input of fact.inputs) expect(input.knownAt <= fact.knownAt).toBe(true);
    }),
    seed,
  );
});

test('quarters reckoned from a year add up to it', () => {
  let years = 0;
  fc.assert(
    fc.property(reports, (lines) => {
      const facts = all(lines).filter(isShown);
      for (const year of facts.filter(({ shape }) => shape === 'year')) {
        const parts = facts.filter(
          ({ shape, periodEnd }) =>
            shape === 'quarter' && periodEnd.slice(0, 4) === year.periodEnd.slice(0, 4),
        );
        const untouched = [year, ...parts].every(({ inputs }) =>
          inputs.every(({ restated }) => restated === 0),
        );
        if (parts.length !== 4 || !untouched) continue;
        years += 1;
        expect(parts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(year.value);
      }
    }),
    seed,
  );
  expect(years).toBeGreaterThan(20);
});

test('no quarter is anything but the difference that was reported', () => {
  fc.assert(
    fc.property(reports, (lines) => {
      const said = new Set(lines.map(([, , , value]) => value));
      for (const fact of all(lines).filter(({ shape, state }) => shape === 'quarter' && state === 'ok'))
        expect(said.has(fact.value ?? Number.NaN)).toBe(true);
      for (const fact of all(lines).filter(({ shape, state }) => shape === 'quarter' && state === 'derived'))
        expect(fact.inputs.reduce((sum, { sign, value }) => sum + sign * value, 0)).toBe(fact.value);
    }),
    seed,
  );
});

test('one pass over history says at every date what asking then would have said', () => {
  fc.assert(
    fc.property(
      reports,
      fc.integer({ min: dayNumber('2021-03-01'), max: dayNumber('2026-01-01') }),
      (lines, day) => {
        const { entity, series, facts } = filings(lines);
        const then = `${isoDay(day)}T12:00:00.000Z`;
        const place = (fact: DerivedFact): string => `${fact.shape} ${fact.periodEnd}`;
        const answers = (found: readonly DerivedFact[]): Record<string, string | null> =>
          Object.fromEntries(found.filter(isShown).map((fact) => [place(fact), fact.valueText]));
        const changes = historyOf(entity, [it], series, facts);
        expect(answers(replayed(changes, then))).toEqual(answers(all(lines, then)));
      },
    ),
    { ...seed, numRuns: 60 },
  );
});

test('keeping up with the filings says what deriving everything anew at each of them says', () => {
  const other = concept(['us-gaap:PaymentsToAcquireProductiveAssets'], { id: 'other', neverNegative: true });
  const less = concept([], { id: 'less', formula: { operator: 'difference', of: ['it', 'other'] } });
  const over = concept([], { id: 'over', formula: { operator: 'ratio', of: ['other', 'it'] } });
  const concepts = [it, other, less, over];
  let changed = 0;
  fc.assert(
    fc.property(reports, reports, (lines, others) => {
      const [tag = ''] = other.tags.map((one) => one.tag);
      const both = [...lines, ...others.map(([, ...line]): Line => [tag, ...line])];
      const { entity, series, facts } = filings(both);
      const changes = historyOf(entity, concepts, series, facts);
      changed += changes.length;
      expect(changes).toEqual(historyByDeriving(entity, concepts, series, facts));
      expect(historyOf(entity, concepts, series, facts, ['ttm'])).toEqual(
        changes.filter(({ fact }) => fact.shape === 'ttm'),
      );
    }),
    { ...seed, numRuns: 60 },
  );
  expect(changed).toBeGreaterThan(1000);
});
