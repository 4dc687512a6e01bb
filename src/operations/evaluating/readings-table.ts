import { text, type Locale } from '../../base/locale.ts';
import type { ReadingOut } from '../shapes/reading.ts';
import type { Block } from '../view.ts';
import { sparkline } from '../wording/sparkline.ts';

/** Indicators with a value, one a line, in 80 columns. */
export function readingsTable(readings: readonly ReadingOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.indicator[locale], flexible: true },
      { title: words.value[locale], align: 'end' },
      { title: words.growth[locale], align: 'end' },
      { title: words.acceleration[locale], align: 'end' },
      { title: words.band[locale] },
      { title: words.age[locale], align: 'end' },
      { title: words.course[locale] },
    ],
    rows: readings.map(
      ({ title, level, growth, acceleration, band_text, state, state_text, age_days, spark }) => [
        title,
        short(level?.text),
        short(growth?.text),
        short(acceleration?.text),
        `${band_text ?? (marks[state] === undefined ? '' : state_text)}${marks[state] ?? ''}`,
        age_days === null ? '' : `${age_days}`,
        sparkline(
          spark.map(([, value]) => value),
          sparkWidth,
        ),
      ],
    ),
  };
}

/** What the marks mean that are there; nothing where none is. */
export function markLegend(readings: readonly ReadingOut[], locale: Locale): Block[] {
  const found = new Map<string, string>();
  for (const { state, state_text, level } of readings) {
    const mark = marks[state];
    if (mark !== undefined && level !== null) found.set(mark, `${mark} ${state_text}`);
    if (level !== null && level.low !== level.high) found.set('~', `~ ${words.range[locale]}`);
  }
  return found.size === 0 ? [] : [{ kind: 'paragraph', text: [...found.values()].join('   ') }];
}

/** What has no value, and why. */
export function missingTable(missing: readonly { title: string; text: string }[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.unknown[locale], flexible: true },
      { title: words.because[locale], flexible: true },
    ],
    rows: missing.map(({ title, text }) => [title, text]),
  };
}

const sparkWidth = 8;

const marks: Readonly<Partial<Record<ReadingOut['state'], string>>> = {
  provisional: '?',
  uncertain: '±',
  suspect_static: '=',
  stale: '†',
  source_error: '!',
};

/** Without its range, which the details show. */
function short(told: string | undefined): string {
  return told?.replace(/ \(.*$/, ' ~') ?? '';
}

const words = {
  indicator: text('Indicator', '指标', '指標'),
  value: text('Value', '数值', '數值'),
  growth: text('1 year', '同比', '年增'),
  acceleration: text('Accel.', '加速', '加速'),
  band: text('Band', '区间', '區間'),
  age: text('Days', '天数', '天數'),
  course: text('Course', '走势', '走勢'),
  range: text('a range', '区间值', '區間值'),
  unknown: text('Unknown', '未知', '未知'),
  because: text('Because', '原因', '原因'),
};
