import type { Bound, Condition, Rule } from '../signal.ts';
import { mapped, named, scalar, type Kind } from './kind.ts';
import { readQuantity, type QuantityKind } from './quantity.ts';
import { byField, list, may, must, record } from './record.ts';
import { choice, count, name } from './scalars.ts';
import { broken, child, lineAt, type Spot } from './sheet.ts';

/** A rule over indicators and other signals. */
export const rule: Kind<Rule> = named('rule', () => byField(() => kinds));

const conditionFields = record(
  {
    indicator: must(name('indicator', { keep: true }), 'An indicator.'),
    of: may(choice(['level', 'growth', 'acceleration']), 'level' as const, 'Which of its numbers.'),
    enter: must(boundKind(), 'It holds from here: `above 20%`, `below 0`.'),
    exit: may(boundKind(), null, 'It ceases to hold from here; at the same number where left out.'),
    readings: may(count, 1, 'Readings in a row that must pass before it holds.'),
  },
  { strict: true },
);

/** Its unit is known once all indicators are read. */
const condition: Kind<Condition> = mapped(
  conditionFields,
  ({ indicator, of, enter, exit, readings }, spot) => {
    const back = exit ?? { side: enter.side === 'above' ? 'below' : 'above', at: enter.at };
    if (!canBeLeft(enter, back))
      return broken(
        child(spot, 'exit'),
        'never_left',
        `${back.side === enter.side ? opposite(enter) : back.side} … ${enter.side === 'above' ? '<=' : '>='} ${shownBound(spot)}`,
      );
    return {
      kind: 'condition',
      indicator,
      of,
      unit: '',
      enter,
      exit: back,
      readings,
      at: lineAt(child(spot, 'enter')),
    };
  },
);

function canBeLeft(enter: Bound, exit: Bound): boolean {
  if (enter.side === exit.side) return false;
  return enter.side === 'above' ? exit.at <= enter.at : exit.at >= enter.at;
}

function opposite({ side }: Bound): Bound['side'] {
  return side === 'above' ? 'below' : 'above';
}

function shownBound(spot: Spot): string {
  return String(child(spot, 'enter').value).replace(/^\s*(?:above|below)\s*/, '');
}

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

/** `above 20%`, `below 0`. */
export function boundKind(): Kind<Bound> {
  return scalar(
    'above 20% | below 0',
    { type: 'string', pattern: '^(above|below) \\S.*$' },
    (value) => readBound(value)?.bound ?? null,
  );
}

export function readBound(written: unknown): { bound: Bound; kind: QuantityKind } | null {
  const [, side, number = ''] =
    typeof written === 'string' ? (/^\s*(above|below)\s+(\S.*)$/.exec(written) ?? []) : [];
  const read = readQuantity(number.trim());
  return read === null || (side !== 'above' && side !== 'below')
    ? null
    : { bound: { side, at: read.value }, kind: read.kind };
}
