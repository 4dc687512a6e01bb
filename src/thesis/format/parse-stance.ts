import { stances, type Axis, type StanceName, type StanceRow, type StanceTable } from '../stance.ts';
import { isRecord } from '../../base/is-record.ts';
import { mapped, type Kind } from './kind.ts';
import { noText } from './no-text.ts';
import { amendments } from './parse-indicator.ts';
import { entries, extra, may, must, oneOrMore, record, should } from './record.ts';
import { rule } from './rule-kind.ts';
import { choice, id, share, text, words } from './scalars.ts';
import { broken, child, lineAt, lost, nearest, type Spot } from './sheet.ts';

const level = record({
  id: must(id, 'What rows call it.'),
  title: should(text, noText, 'What it is called.'),
  rule: may(rule, null, 'What reaches it; the first has none.'),
});

const axis: Kind<Axis> = record({
  id: must(id, 'What rows call it.'),
  title: should(text, noText, 'What it is called.'),
  levels: must(entries('level', level, { whole: true }), 'In order.'),
});

const when: Kind<Record<string, readonly string[]>> = {
  schema: (definitions) => ({ type: 'object', additionalProperties: oneOrMore(words).schema(definitions) }),
  read(spot) {
    if (!isRecord(spot.value)) return broken(spot, 'value_malformed', '{ axis: [level, …] }');
    const read = Object.keys(spot.value).map(
      (key) => [key, oneOrMore(words).read(child(spot, key))] as const,
    );
    return read.some(([, levels]) => levels === lost)
      ? lost
      : (Object.fromEntries(read) as Record<string, readonly string[]>);
  },
};

const row: Kind<StanceRow> = mapped(
  record(
    {
      id: must(id, 'What it is called in the record.'),
      stance: must(choice(stances), 'What it says.'),
      when: may(when, {}, 'Levels of axes it asks for.'),
      signals: may(rule, null, 'Signals it asks for.'),
      'evidence-below': may(share, null, 'It fits where less than this share of the lifeline is known.'),
      why: should(text, noText, 'Why.'),
    },
    { strict: true },
  ),
  ({ 'evidence-below': evidenceBelow, ...rest }, spot) => ({
    ...rest,
    evidenceBelow,
    at: lineAt(child(spot, 'id')),
  }),
);

const meaningFields = Object.fromEntries(
  stances.map((stance) => [
    stance.replaceAll('_', '-'),
    should(
      record({
        title: must(text, 'What it is called.'),
        sentence: must(text, 'What it means to someone who holds.'),
      }),
      { title: noText, sentence: noText },
      'What it means, and what it does not.',
    ),
  ]),
);

const meaning: Kind<StanceTable['meaning']> = mapped(
  record(meaningFields),
  (read) =>
    Object.fromEntries(stances.map((stance) => [stance, read[stance.replaceAll('_', '-')]])) as Record<
      StanceName,
      StanceTable['meaning'][StanceName]
    >,
);

const fields = record({
  axes: must(entries('axis', axis, { whole: true }), 'What the stance depends on.'),
  rows: must(entries('row', row, { whole: true }), 'The first that fits is it.'),
  meaning: must(meaning, 'What each stance means.'),
  amendments: extra(amendments, [], 'What was changed, with its day.', 'amendments'),
});

/** `stance.yaml`. A table with a row that cannot be read is none: the rows below would be taken in its place. */
export const stanceKind: Kind<StanceTable> = mapped(fields, (table, spot) => {
  const named = table.rows.map((one, index) =>
    levelsAreThere(one, table.axes, child(child(spot, 'rows'), index)),
  );
  if (named.includes(false)) return lost;
  table.rows.forEach((one, index) => {
    const above = table.rows.slice(0, index).find(isForAll);
    if (above !== undefined)
      broken(child(child(child(spot, 'rows'), index), 'id'), 'never_met', `above ${above.id}`, {
        harmless: true,
      });
    if (index === table.rows.length - 1 && !isForAll(one))
      broken(child(child(child(spot, 'rows'), index), 'id'), 'field_missing', '{ id, stance, why }', {
        ...{ received: one.id, harmless: true },
      });
  });
  return { ...table, at: lineAt(spot) };
});

function isForAll({ when: asked, signals, evidenceBelow }: StanceRow): boolean {
  return Object.keys(asked).length === 0 && signals === null && evidenceBelow === null;
}

function levelsAreThere(one: StanceRow, axes: readonly Axis[], spot: Spot): boolean {
  const at = child(spot, 'when');
  let all = true;
  for (const [key, levels] of Object.entries(one.when)) {
    const asked = axes.find((candidate) => candidate.id === key);
    if (asked === undefined) {
      const ids = axes.map((candidate) => candidate.id);
      broken(child(at, key), 'name_unknown', ids.join(' | '), {
        received: key,
        meant: nearest(key, ids),
        key: true,
      });
      all = false;
      continue;
    }
    const ids = asked.levels.map((candidate) => candidate.id);
    levels.forEach((written, index) => {
      if (ids.includes(written)) return;
      const spotOf = Array.isArray(child(at, key).value) ? child(child(at, key), index) : child(at, key);
      broken(spotOf, 'name_unknown', ids.join(' | '), { meant: nearest(written, ids) });
      all = false;
    });
  }
  return all;
}
