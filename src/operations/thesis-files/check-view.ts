import { z } from 'zod';
import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import { faultCodes } from '../../thesis/thesis.ts';
import type { Block } from '../view.ts';

const parts = ['indicator', 'signal', 'stance', 'kill_criterion', 'review', 'event'] as const;

export const checkShape = z.object({
  ok: z.boolean().describe('There is no fault.'),
  thesis: z.object({
    id: z.string(),
    title: z.string(),
    format: z.int(),
    registered: z.string().describe('ISO day; empty where the file does not say.'),
  }),
  parts: z.array(
    z.object({
      part: z.enum(parts),
      stands: z.int().describe('How many can be evaluated.'),
      lost: z.int().describe('How many a fault takes out.'),
    }),
  ),
  waiting: z.int().describe('Indicators that wait for a source.'),
  without_value: z.array(z.string()).describe('Indicators whose formula a fault takes out.'),
  unknown: z
    .array(z.object({ signal: z.string(), lacks: z.array(z.string()) }))
    .describe('Signals that a fault leaves unknown in part, and what they lack.'),
  faults: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      column: z.int(),
      code: z.enum(faultCodes),
      message: z.string(),
      way_out: z.string(),
      expected: z.string(),
      received: z.string(),
      meant: z.string().nullable().describe('The nearest name there is.'),
      loses: z.string().nullable().describe('What is left out because of it: `signal x`.'),
    }),
  ),
});

export type CheckData = z.output<typeof checkShape>;

export function checkView(
  { ok, thesis, parts: counts, waiting, unknown, faults }: CheckData,
  locale: Locale,
): Block[] {
  const held = counts.filter(({ stands, lost }) => stands + lost > 0);
  return [
    { kind: 'heading', text: thesis.title === '—' ? thesis.id : `${thesis.title} (${thesis.id})` },
    ...faults.flatMap(({ file, line, column, message, way_out: wayOut, loses }): Block[] => [
      {
        kind: 'paragraph',
        text: [
          `${file}:${line}:${column}`,
          `${message}${locale === 'en' ? '.' : '。'}`,
          wayOut,
          ...(loses === null ? [] : [fill(words.loses[locale], { loses })]),
        ].join(' '),
      },
    ]),
    {
      kind: 'facts',
      rows: [
        ...held.map(({ part, stands, lost }): [string, string] => [
          partWords[part][locale],
          lost === 0 ? String(stands) : fill(words.lost[locale], { stands, lost }),
        ]),
        ...(waiting === 0 ? [] : [[words.waiting[locale], String(waiting)] as const]),
        ...unknown.map(({ signal, lacks }): [string, string] => [
          fill(words.unknown[locale], { signal }),
          lacks.join(', '),
        ]),
      ],
    },
    {
      kind: 'paragraph',
      text: ok ? words.fine[locale] : fill(words.faults[locale], { count: faults.length }),
    },
  ];
}

const words = {
  loses: text('Left out: {loses}.', '略去：{loses}。', '略去：{loses}。'),
  lost: text(
    '{stands}, and {lost} left out',
    '{stands} 个，另有 {lost} 个略去',
    '{stands} 個，另有 {lost} 個略去',
  ),
  waiting: text('waiting for a source', '等待来源', '等待來源'),
  unknown: text('{signal} lacks', '{signal} 缺少', '{signal} 缺少'),
  fine: text('Nothing is wrong.', '没有错误。', '沒有錯誤。'),
  faults: text(
    '{count} faults; what does not depend on them stands.',
    '{count} 处错误；与之无关的部分仍然成立。',
    '{count} 處錯誤；與之無關的部分仍然成立。',
  ),
};

const partWords: Readonly<Record<(typeof parts)[number], Text>> = {
  indicator: text('indicators', '指标', '指標'),
  signal: text('signals', '信号', '訊號'),
  stance: text('stance', '立场', '立場'),
  kill_criterion: text('kill criteria', '终止条件', '終止條件'),
  review: text('reviews', '复核表', '檢視表'),
  event: text('events', '事件', '事件'),
};
