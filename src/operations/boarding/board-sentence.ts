import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import { indicatorValue } from '../../base/indicator-value.ts';

/** An indicator that may speak on the first page. */
export interface Speaker {
  /** The statement the thesis gives it; null: its title and its value. */
  says: Text | null;
  title: Text;
  unit: string;
  value: number;
  /** Where the value is of. */
  period: string;
  /** The value a year earlier; null where it is unknown, or not of the same members. */
  earlier: number | null;
  /** By how much it usually moves in a year; null where unknown. */
  usual: number | null;
  /** 0 calm to 3 critical; null where it has no bands. */
  rank: number | null;
  /** Some have not reported yet. */
  provisional: boolean;
  /** Day since which the value is too old to be relied on; null where it may be. */
  staleSince: string | null;
}

/**
 * What the data say, in one sentence. Of the indicators that can be relied on speaks the one in the worst band; of several one that
 * is complete, of these the one that moved most in a year by its own measure, else the one the thesis names first. Where none can be relied on, that is said, with
 * what was known last; `of` is how many there are in all.
 */
export function boardSentence(speakers: readonly Speaker[], of: number, locale: Locale): string {
  const fresh = speakers.filter(({ staleSince }) => staleSince === null);
  const speaker = chosen(fresh.length > 0 ? fresh : speakers);
  if (speaker === null) return fill(of === 0 ? words.empty[locale] : words.nothing[locale], { of });
  const said = sentenceOf(speaker, locale);
  if (speaker.staleSince === null) return said;
  // The last of them to go stale is when nothing was left.
  const since = speakers.reduce(
    (last, one) => ((one.staleSince ?? '') > last ? (one.staleSince ?? '') : last),
    '',
  );
  return fill(words.stale[locale], {
    since: dayWords(since, locale),
    period: periodWords(speaker.period, locale),
    said,
  });
}

function chosen(speakers: readonly Speaker[]): Speaker | null {
  let best: Speaker | null = null;
  for (const one of speakers) if (best === null || weighed(one, best) > 0) best = one;
  return best;
}

function weighed(one: Speaker, other: Speaker): number {
  return (
    (one.rank ?? 0) - (other.rank ?? 0) ||
    Number(other.provisional) - Number(one.provisional) ||
    moved(one) - moved(other)
  );
}

/** In usual years; what is not known to move counts least. */
function moved({ value, earlier, usual }: Speaker): number {
  return earlier === null || usual === null || usual === 0 ? -1 : Math.abs(value - earlier) / usual;
}

function sentenceOf({ says, title, unit, value, earlier }: Speaker, locale: Locale): string {
  const statement = says?.[locale] ?? fill(words.plain[locale], { title: title[locale] });
  const isBare = statement.includes('{hundredths}');
  const told = (one: number): string => (isBare ? hundredths(one, locale) : spoken(one, unit, locale));
  const said = fill(statement, { hundredths: told(value), value: told(value) });
  if (earlier === null) return fill(words.alone[locale], { said });
  const then = told(earlier);
  const turn = then === told(value) ? 'same' : value > earlier ? 'up' : 'down';
  return fill(words[turn][locale], { said, then });
}

function hundredths(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Math.round(value * 100) + 0);
}

/** Money as a reader of the language writes it; a share without digits nobody would say. */
function spoken(value: number, unit: string, locale: Locale): string {
  const digits = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  if (/^[A-Z]{3}$/.test(unit))
    return new Intl.NumberFormat(locale, { style: 'currency', currency: unit, ...digits }).format(value);
  if (unit === 'percent' || unit === 'fraction')
    return `${hundredths(value, locale)}${locale === 'en' ? ' %' : '%'}`;
  return indicatorValue(value, unit, locale);
}

export function dayWords(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
}

/** `2026Q1` with a gap, a day as the language writes it, a month as it stands. */
export function periodWords(period: string, locale: Locale): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return dayWords(period, locale);
  return period.replace(/^(\d{4})(Q\d)$/, '$1 $2');
}

const words = {
  plain: text('{title}: {value}', '{title}：{value}', '{title}：{value}'),
  alone: text('{said}.', '{said}。', '{said}。'),
  up: text(
    '{said}, up from {then} a year earlier.',
    '{said}，高于一年前的 {then}。',
    '{said}，高於一年前的 {then}。',
  ),
  down: text(
    '{said}, down from {then} a year earlier.',
    '{said}，低于一年前的 {then}。',
    '{said}，低於一年前的 {then}。',
  ),
  same: text('{said}, as a year earlier.', '{said}，与一年前持平。', '{said}，與一年前持平。'),
  stale: text(
    'What the lifelines say has been out of date since {since}. For {period}: {said}',
    '自 {since} 起，命脉的数字已过时。最近一次（{period}）：{said}',
    '自 {since} 起，命脈的數字已過時。最近一次（{period}）：{said}',
  ),
  nothing: text(
    'Nothing is known of the lifelines: none of the {of} indicators has a value.',
    '对命脉还一无所知：{of} 项指标都没有数值。',
    '對命脈還一無所知：{of} 項指標都沒有數值。',
  ),
  empty: text(
    'The thesis names no lifeline, so that there is nothing to say.',
    '论点没有写明命脉，无从说起。',
    '論點沒有寫明命脈，無從說起。',
  ),
};
