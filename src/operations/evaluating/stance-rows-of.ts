import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import { ruleInWords } from '../../thesis/rule-in-words.ts';
import { stepAt, truthOfState } from '../../thesis/signals/signal-course.ts';
import { truthOf } from '../../thesis/signals/kleene.ts';
import type { Truth } from '../../thesis/signal.ts';
import type { StanceRow, StanceTable } from '../../thesis/stance.ts';
import type { StanceOut } from '../shapes/stance.ts';
import type { ThesisPageOut } from '../shapes/thesis-page.ts';
import type { Evaluated } from './evaluated.ts';

type RowOut = NonNullable<ThesisPageOut['stance']>['rows'][number];

/** The decision table row by row, with all that a row asks for and whether it is so: `now` is the stance of that instant. */
export function stanceRowsOf(
  found: Pick<Evaluated, 'thesis' | 'course' | 'instant'>,
  table: StanceTable,
  now: StanceOut,
  locale: Locale,
): RowOut[] {
  return table.rows.map((row) => ({
    ...{ id: row.id, stance: row.stance, title: table.meaning[row.stance].title[locale] },
    why: row.why[locale],
    asks: [
      ...evidenceAsked(row, now, locale),
      ...Object.entries(row.when).map(([axis, wanted]) => levelAsked(axis, wanted, now, locale)),
      ...signalsAsked(row, found, locale),
    ],
  }));
}

function evidenceAsked({ evidenceBelow }: StanceRow, { evidence }: StanceOut, locale: Locale) {
  if (evidenceBelow === null) return [];
  const { known, of } = evidence;
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(evidenceBelow);
  // Without a single indicator of a lifeline nothing is missing.
  const truth = of > 0 && known / of < evidenceBelow;
  return [{ text: fill(words.evidence[locale], { share, known, of }), truth }];
}

function levelAsked(axis: string, wanted: readonly string[], now: StanceOut, locale: Locale) {
  const found = now.axes.find(({ id }) => id === axis);
  const levels = wanted.map((level) => found?.levels.find(({ id }) => id === level)?.title ?? level);
  return {
    text: fill(words.level[locale], {
      ...{ axis: found?.title ?? axis, level: levels.join(words.or[locale]), now: found?.level_title ?? '?' },
    }),
    truth: levelTruth(wanted, found?.possible ?? []),
  };
}

/** Unknown where some of the levels that may be are asked for, and some are not. */
function levelTruth(wanted: readonly string[], possible: readonly string[]): Truth {
  const fitting = possible.filter((level) => wanted.includes(level)).length;
  if (fitting === 0) return false;
  return fitting === possible.length ? true : null;
}

function signalsAsked(
  { signals }: StanceRow,
  { thesis, course, instant }: Pick<Evaluated, 'thesis' | 'course' | 'instant'>,
  locale: Locale,
) {
  if (signals === null) return [];
  const signal = (id: string): Truth => {
    const of = course.signal(id);
    return of === null ? null : truthOfState(stepAt(of, instant).state);
  };
  return [
    {
      text: ruleInWords(signals, thesis)[locale],
      truth: truthOf(signals, { condition: () => null, signal }),
    },
  ];
}

const words = {
  evidence: text(
    'fewer than {share} of the lifelines’ indicators known (now {known} of {of})',
    '命脉指标已知不足 {share}（目前 {of} 项中 {known} 项）',
    '命脈指標已知不足 {share}（目前 {of} 項中 {known} 項）',
  ),
  level: text('{axis}: {level} (now {now})', '{axis}：{level}（目前{now}）', '{axis}：{level}（目前{now}）'),
  or: text(' or ', '或', '或'),
} satisfies Record<string, Text>;
