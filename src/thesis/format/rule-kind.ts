import type { Bound, Condition, Rule } from '../signal.ts';
import { mapped, named, type Kind } from './kind.ts';
import { bound } from './bound.ts';
import { fittedCondition } from './condition-checks.ts';
import { byField, list, may, must, record } from './record.ts';
import { choice, count, name } from './scalars.ts';
import { broken, child, lineAt } from './sheet.ts';

/** A rule over indicators and other signals. */
export const rule: Kind<Rule> = named('rule', () => byField(() => kinds));

const conditionFields = record(
  {
    indicator: must(name('indicator', { keep: true }), 'An indicator.'),
    of: may(choice(['level', 'growth', 'acceleration']), 'level' as const, 'Which of its numbers.'),
    enter: must(bound, 'It holds from here: `above 20%`, `below 0`.'),
    exit: may(bound, null, 'It ceases to hold from here; at the same number where left out.'),
    readings: may(count, 1, 'Readings in a row that must pass before it holds.'),
  },
  { strict: true },
);

const condition: Kind<Condition> = mapped(
  conditionFields,
  ({ indicator, of, enter, exit, readings }, spot) => {
    const back: Bound = exit ?? { side: enter.side === 'above' ? 'below' : 'above', at: enter.at };
    const at = lineAt(child(spot, 'enter'));
    return fittedCondition(
      { kind: 'condition', indicator, of, unit: '', enter, exit: back, readings, at },
      spot,
    );
  },
);

const several = list(rule, { whole: true, least: 1 });

const kinds: ReadonlyMap<string, Kind<Rule>> = new Map<string, Kind<Rule>>([
  [
    'all',
    mapped(record({ all: must(several, 'Each of these must hold.') }, { strict: true }), ({ all }) => ({
      kind: 'all',
      of: all,
    })),
  ],
  [
    'any',
    mapped(record({ any: must(several, 'One of these must hold.') }, { strict: true }), ({ any }) => ({
      kind: 'any',
      of: any,
    })),
  ],
  [
    'at-least',
    mapped(
      record(
        { 'at-least': must(count, 'So many of these must hold.'), of: must(several, 'Of these.') },
        { strict: true },
      ),
      ({ 'at-least': least, of }, spot) =>
        least > of.length
          ? broken(child(spot, 'at-least'), 'never_met', `1 .. ${of.length}`)
          : { kind: 'at_least', count: least, of },
    ),
  ],
  [
    'not',
    mapped(record({ not: must(rule, 'This must not hold.') }, { strict: true }), ({ not }) => ({
      kind: 'not',
      of: [not],
    })),
  ],
  [
    'signal',
    mapped(
      record({ signal: must(name('signal', { keep: true }), 'Another signal fires.') }, { strict: true }),
      ({ signal }, spot) => ({
        ...{ kind: 'signal', id: signal },
        at: lineAt(child(spot, 'signal')),
      }),
    ),
  ],
  ['indicator', condition],
]);
