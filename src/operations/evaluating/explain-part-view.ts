import { fill, text, type Locale } from '../../base/locale.ts';
import type { IndicatorExplanation, SignalExplanation } from '../shapes/thesis-explanation.ts';
import type { Block } from '../view.ts';
import type { ExplainedPart } from './explained-part.ts';
import { detailBlocks } from './indicators-view.ts';
import { readingsTable } from './readings-table.ts';
import { robustnessBlocks } from './robustness-view.ts';
import { signalBlocks } from './signals-view.ts';
import { signalTable, stanceBlocks } from './status-view.ts';

export function explainPartView(data: ExplainedPart, locale: Locale): Block[] {
  if ('indicator' in data) return indicatorBlocks(data.indicator, locale);
  if ('signal' in data) return explainedSignal(data.signal, locale);
  const { stance, signals, robustness } = data.stance;
  return [
    ...stanceBlocks(stance, locale),
    ...(signals.length === 0
      ? []
      : [{ kind: 'heading' as const, text: words.named[locale] }, signalTable(signals, locale)]),
    ...robustnessBlocks(robustness, locale),
    ...signals
      .slice(0, 1)
      .map(({ id }): Block => ({ kind: 'next', text: `\`tightrope explain signal:${id}\`` })),
  ];
}

function indicatorBlocks(
  { reading, detail, line, steps, sources }: IndicatorExplanation['indicator'],
  locale: Locale,
): Block[] {
  const [first] = sources;
  return [
    ...detailBlocks(detail, reading, locale),
    ...(line === null ? [] : [{ kind: 'paragraph' as const, text: line }]),
    ...(steps.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.made[locale], flexible: true },
              { title: words.period[locale] },
              { title: words.value[locale], align: 'end' as const },
            ],
            rows: steps
              .slice(0, mostSteps)
              .map((step) => [
                `${'· '.repeat(step.depth)}${[step.operator === null ? null : step.member, step.operator ?? step.source?.label ?? step.member ?? ''].filter((one) => one !== null && one !== '').join(' ')}`,
                step.period,
                `${step.text}${step.provisional ? ' ?' : ''}`,
              ]),
          },
          ...(steps.length > mostSteps
            ? [
                {
                  kind: 'paragraph' as const,
                  text: fill(words.more[locale], { shown: mostSteps, all: steps.length }),
                },
              ]
            : []),
        ]),
    ...(sources.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.rests[locale], flexible: true },
              { title: words.filings[locale], flexible: true },
            ],
            rows: sources
              .slice(0, mostSteps)
              .map(({ id, label, filings }) => [
                id,
                filings.length === 0
                  ? label
                  : filings.map(({ form, source_ref }) => `${form ?? ''} ${source_ref}`.trim()).join(', '),
              ]),
          },
        ]),
    ...(first?.command ? [{ kind: 'next' as const, text: `\`${first.command}\`` }] : []),
  ];
}

function explainedSignal(
  { signal, readings, transitions }: SignalExplanation['signal'],
  locale: Locale,
): Block[] {
  return [
    ...signalBlocks(signal, locale),
    ...(readings.length === 0 ? [] : [readingsTable(readings, locale)]),
    ...(transitions.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: words.turns[locale] },
          ...transitions.slice(0, 8).map(({ text: told }): Block => ({ kind: 'paragraph', text: told })),
        ]),
    ...readings
      .slice(0, 1)
      .map(({ id }): Block => ({ kind: 'next', text: `\`tightrope explain indicator:${id}\`` })),
  ];
}

/** A terminal is no place for hundreds of lines; --json gives them all. */
const mostSteps = 40;

const words = {
  named: text('Signals the table names', '决策表涉及的信号', '決策表涉及的訊號'),
  made: text('Made of', '构成', '構成'),
  period: text('Period', '期间', '期間'),
  value: text('Value', '数值', '數值'),
  rests: text('Rests on', '依据', '依據'),
  filings: text('Stated in', '出处', '出處'),
  turns: text('How it came to this', '状态变化', '狀態變化'),
  more: text(
    'The first {shown} of {all}; --json gives all.',
    '只显示前 {shown} 行，共 {all} 行；--json 给出全部。',
    '只顯示前 {shown} 行，共 {all} 行；--json 給出全部。',
  ),
};
