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
        state === 'ok' ? (band_text ?? '') : [band_text, state_text].filter((one) => one !== null).join(', '),
        age_days === null ? '' : `${age_days}`,
        sparkline(
          spark.map(([, value]) => value),
          sparkWidth,
        ),
      ],
    ),
  };
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
  unknown: text('Unknown', '未知', '未知'),
  because: text('Because', '原因', '原因'),
};
