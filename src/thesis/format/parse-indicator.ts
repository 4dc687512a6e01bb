import { bandLevels, type Amendment, type Bands, type Indicator } from '../indicator.ts';
import { cadences, standings } from '../point.ts';
import { formula } from './formula-kind.ts';
import { isNothing, mapped, type Kind } from './kind.ts';
import { extra, list, may, must, record, should } from './record.ts';
import { choice, count, day, days, name, quantity, text, textOrName, words, written } from './scalars.ts';
import { broken, child, lineAt, lost } from './sheet.ts';
import { checkThresholds } from './threshold-checks.ts';
import { noText, unsaid } from './no-text.ts';

export const amendments: Kind<Amendment[]> = list(
  record({
    on: must(day, 'Day from which it applies.'),
    by: may(words, null, 'Who changed it.'),
    what: must(words, 'What was changed: `bands.watch`, `rule`.'),
    was: must(written, 'What it said.'),
    now: must(written, 'What it says now.'),
    why: must(text, 'Why.'),
  }),
);

const threshold = mapped(
  record(
    {
      at: must(quantity, 'From here upwards: `60%`, `350bp`, `1.5x`, `20bn`.'),
      level: must(choice(bandLevels), 'How strained it is from here.'),
      why: should(text, noText, 'Why here.'),
      origin: should(textOrName, unsaid, 'Who says so.'),
      since: must(day, 'Day from which it applies.'),
    },
    { strict: true },
  ),
  (fields, spot) => ({ ...fields, line: lineAt(child(spot, 'at')) }),
);

const bands: Kind<Bands> = record(
  {
    base: must(choice(bandLevels), 'How strained it is below the first threshold.'),
    thresholds: must(list(threshold, { whole: true, least: 1 }), 'Ascending.'),
  },
  { strict: true },
);

const waits = record({
  source: must(textOrName, 'The source that would feed it.'),
  how: must(text, 'What a person would do to get it.'),
});

const fields = record({
  title: should(text, null, 'What it is called.'),
  about: should(text, noText, 'What it measures and leaves out.'),
  why: should(text, noText, 'Why it matters to the thesis.'),
  counter: should(text, noText, 'What speaks against reading it that way.'),
  group: should(name('board'), '', 'Where the board shows it (groups.yaml, boards).'),
  role: must(choice(['lifeline', 'periphery']), 'Whether the thesis falls with it.'),
  unit: must(words, 'percent, points, times, a currency, count, days, index, MW, USD/Mtok …'),
  cadence: must(choice(cadences), 'How often it has a value.'),
  direction: must(choice(['higher_is_better', 'higher_is_worse', 'neither']), 'Which way is strained.'),
  growth: may(choice(['relative', 'difference', 'none']), 'none' as const, 'How growth over a year is told.'),
  fresh: must(days, 'Days from the end of its period after which it is stale.'),
  'static-after': may(
    countOrNever(),
    null,
    'So many equal values in a row are suspect; never: it may stand still.',
  ),
  least: may(choice(standings), 'stated' as const, 'The least standing of what it rests on.'),
  answers: extra(list(words), [], 'Rows of the checklists it answers.'),
  formula: extra(formula, null, 'What it is computed from.', 'value'),
  waits: extra(waits, null, 'Instead of a formula: what it waits for.'),
  bands: extra(bands, null, 'What its value means.', 'bands'),
  amendments: extra(amendments, [], 'What was changed, with its day.', 'amendments'),
});

/** `indicators/<id>.yaml`. With a formula that cannot be read it stands without a value. */
export const indicatorKind = (id: string): Kind<Indicator> =>
  mapped(fields, ({ 'static-after': staticAfter, fresh, title, ...rest }, spot) => {
    const has = (key: string): boolean => !isNothing(child(spot, key).value);
    if (has('formula') === has('waits'))
      broken(child(spot, 'formula'), has('formula') ? 'field_unknown' : 'field_missing', 'formula | waits', {
        ...{ key: true, harmless: true },
      });
    const own = { ...rest, id, title: title ?? { en: id, 'zh-Hans': id, 'zh-Hant': id } };
    const indicator: Indicator = { ...own, freshDays: fresh, staticAfter, at: lineAt(spot) };
    return checkThresholds(indicator, child(spot, 'bands')) ? indicator : { ...indicator, bands: null };
  });

function countOrNever(): Kind<number | null> {
  return {
    schema: (definitions) => ({ anyOf: [count.schema(definitions), { const: 'never' }] }),
    read(spot) {
      if (spot.value === 'never') return null;
      const read = typeof spot.value === 'number' ? count.read(spot) : lost;
      return read === lost && typeof spot.value !== 'number'
        ? broken(spot, 'value_malformed', '3 | never')
        : read;
    },
  };
}
