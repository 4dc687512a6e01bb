import { fill, text, type Locale } from '../../base/locale.ts';
import type { DifferenceOut } from '../shapes/difference.ts';
import type { Block } from '../view.ts';

export function differenceView(data: DifferenceOut, locale: Locale): Block[] {
  const { from, to, stance, signals, bands, values, amendments, recorded } = data;
  const turns = (title: string, rows: DifferenceOut['signals'] | DifferenceOut['bands']): Block[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [{ title, flexible: true }, { title: words.was[locale] }, { title: words.is[locale] }],
            rows: rows.map((one) => [one.title, one.from.text, one.to.text]),
          },
        ];
  const nothing = signals.length + bands.length + values.length + amendments.length === 0;
  return [
    { kind: 'heading', text: fill(words.heading[locale], { from: from.slice(0, 10), to: to.slice(0, 10) }) },
    ...(stance === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: fill(words[stance.from.state === stance.to.state ? 'same' : 'other'][locale], {
              was: stance.from.text,
              is: stance.to.text,
            }),
          },
        ]),
    ...(nothing ? [{ kind: 'paragraph' as const, text: words.nothing[locale] }] : []),
    ...turns(words.signal[locale], signals),
    ...turns(words.indicator[locale], bands),
    ...(values.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.newer[locale], flexible: true },
              { title: words.was[locale], align: 'end' as const },
              { title: words.is[locale], align: 'end' as const },
              { title: words.period[locale] },
            ],
            rows: values.map((one) => [
              one.title,
              short(one.from_text ?? ''),
              short(one.to_text),
              one.period,
            ]),
          },
        ]),
    ...(amendments.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.amended[locale] },
              { title: words.what[locale], flexible: true },
              { title: words.because[locale], flexible: true },
            ],
            rows: amendments.map(({ on, id, what, was, now, why }) => [
              on,
              `${id} ${what}: ${was} → ${now}`,
              why,
            ]),
          },
        ]),
    { kind: 'paragraph', text: fill(words.recorded[locale], recorded) },
  ];
}

function short(told: string): string {
  return told.replace(/ \(.*$/, ' ~');
}

const words = {
  heading: text('What moved from {from} to {to}', '{from} 至 {to} 的变化', '{from} 至 {to} 的變化'),
  same: text('The stance stays: {is}.', '立场未变：{is}。', '立場未變：{is}。'),
  other: text('The stance went from {was} to {is}.', '立场由{was}变为{is}。', '立場由{was}變為{is}。'),
  nothing: text('Nothing else moved.', '其余没有变化。', '其餘沒有變化。'),
  signal: text('Signal', '信号', '訊號'),
  indicator: text('Indicator', '指标', '指標'),
  newer: text('Newer value', '新数值', '新數值'),
  was: text('Was', '此前', '先前'),
  is: text('Is', '现在', '現在'),
  period: text('Period', '期间', '期間'),
  amended: text('Amended', '修订日', '修訂日'),
  what: text('What', '内容', '內容'),
  because: text('Because', '理由', '理由'),
  recorded: text(
    'Recorded here since: {facts} facts, {documents} texts with {claims} claims.',
    '此后本账本新记录：{facts} 条事实，{documents} 份文本，{claims} 条论断。',
    '此後本帳本新記錄：{facts} 筆事實，{documents} 份文字，{claims} 則論斷。',
  ),
};
