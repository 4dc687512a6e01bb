import { shapes } from '../../facts/derived-fact.ts';
import type { Formula, Leaf } from '../formula/formula.ts';
import { operators } from '../operators/index.ts';
import type { Operator, Parameter } from '../operators/operator.ts';
import { standings } from '../point.ts';
import { mapped, named, type Kind } from './kind.ts';
import { byField, list, may, must, oneOrMore, record, type Field } from './record.ts';
import { choice, count, days, name, quantity, words } from './scalars.ts';
import { broken, child, keyLineAt, lineAt, lost, nearest } from './sheet.ts';

/** A formula: one leaf or one operator a map. Whether its units and periods go together is not looked at here. */
export const formula: Kind<Formula> = named('formula', () => byField(() => kinds));

/** An entity, or a group of which it is a member; of a formula under `over`, left out. */
const fact: Kind<Leaf> = mapped(
  record(
    {
      fact: must(name('concept'), 'A concept of a company (concepts/).'),
      of: may(name('entity'), null, 'A company (entities.yaml); left out under `over`.'),
      shape: must(choice(shapes), 'Over which time.'),
    },
    { strict: true },
  ),
  ({ fact: concept, of, shape }, spot) => ({
    leaf: 'fact',
    concept,
    of,
    shape,
    at: lineAt(child(spot, 'fact')),
  }),
);

const seriesId: Kind<string> = mapped(words, (written, spot) =>
  /^[a-z0-9-]+:\S+$/.test(written) ? written : broken(spot, 'value_malformed', 'source:ID'),
);

const series: Kind<Leaf> = mapped(
  record(
    {
      series: must(
        oneOrMore(seriesId),
        'An outside series, or several of which the first that holds anything counts.',
      ),
    },
    { strict: true },
  ),
  ({ series: ids }, spot) => ({ leaf: 'series', ids, at: lineAt(child(spot, 'series')) }),
);

const figures: Kind<Leaf> = mapped(
  record(
    {
      figures: must(name('metric', { keep: true }), 'A metric (metrics.yaml, cited/).'),
      of: must(name('entity'), 'Whose (entities.yaml).'),
      unit: may(words, null, 'Only figures of this unit.'),
      basis: may(words, null, 'Words the basis must name.'),
      least: may(choice(standings), 'stated' as const, 'The least standing a figure must have.'),
    },
    { strict: true },
  ),
  ({ figures: metric, of: subject, unit, basis, least }, spot) => ({
    ...{ leaf: 'figures', query: { subject, metric, unit, basis, least } },
    at: lineAt(child(spot, 'figures')),
  }),
);

const indicator: Kind<Leaf> = mapped(
  record({ indicator: must(name('indicator', { keep: true }), 'Another indicator.') }, { strict: true }),
  ({ indicator: id }, spot) => ({ leaf: 'indicator', id, at: lineAt(child(spot, 'indicator')) }),
);

const number: Kind<Leaf> = mapped(
  record(
    { number: must(quantity, 'A number.'), unit: may(words, 'fraction', 'Its unit, where it has one.') },
    { strict: true },
  ),
  ({ number: value, unit }, spot) => ({ leaf: 'number', value, unit, at: lineAt(child(spot, 'number')) }),
);

function operationKind(operator: Operator): Kind<Formula> {
  const { name: key, takes, about } = operator;
  const operand: Field<Formula[]> =
    takes === 2
      ? must(list(formula, { whole: true, least: 2 }), about.en)
      : must(
          mapped(formula, (one) => [one]),
          about.en,
        );
  const fields: Record<string, Field<unknown>> = {
    [key]: operand,
    ...Object.fromEntries(Object.entries(operator.parameters).map(([id, one]) => [id, parameterField(one)])),
    ...(takes === 'group' ? { over: must(name('group'), 'A group of companies (groups.yaml).') } : {}),
  };
  return mapped(record(fields, { strict: true }), (read, spot) => {
    const of = read[key] as Formula[];
    if (takes === 2 && of.length !== 2) return broken(child(spot, key), 'value_malformed', '2');
    const group = takes === 'group' ? String(read['over']) : null;
    const given = Object.keys(operator.parameters).map((id) => [id, read[id]] as const);
    return {
      ...{ operator: key, of, at: keyLineAt(child(spot, key)) },
      with: Object.fromEntries(given) as Record<string, number | string>,
      over: group === null ? null : { group, members: spot.sheet.names.members.get(group) ?? [] },
    };
  });
}

function parameterField({ kind, usual, about, words: allowed }: Parameter): Field<number | string | null> {
  const read: Kind<number | string> =
    kind === 'count'
      ? count
      : kind === 'days'
        ? days
        : kind === 'number'
          ? quantity
          : allowed === undefined
            ? words
            : wordAmong(allowed);
  return usual === null ? must(read, about.en) : may(read, usual, about.en);
}

function wordAmong(allowed: readonly string[]): Kind<string> {
  return {
    schema: () => (allowed.length === 0 ? { type: 'string' } : { enum: allowed }),
    read(spot) {
      const found = words.read(spot);
      if (found === lost || allowed.length === 0 || allowed.includes(found)) return found;
      return broken(spot, 'value_malformed', allowed.join(' | '), { meant: nearest(found, allowed) });
    },
  };
}

const kinds: ReadonlyMap<string, Kind<Formula>> = new Map<string, Kind<Formula>>([
  ['fact', fact],
  ['series', series],
  ['figures', figures],
  ['indicator', indicator],
  ['number', number],
  ...[...operators.values()].map((one): [string, Kind<Formula>] => [one.name, operationKind(one)]),
]);
