import { z } from 'zod';
import { fill, text, type Locale, type Text } from '../base/locale.ts';
import { parts, type Part } from '../thesis/diff/facets.ts';
import { ownAmendments, thesisDiff, type ThesisChange } from '../thesis/diff/thesis-diff.ts';
import { field, operation, type Column } from './operation.ts';
import type { Block } from './view.ts';

const changeShape = z.object({
  part: z.enum(parts),
  id: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  what: z
    .string()
    .describe('What of it: `threshold watch`, `rule`; empty where the whole is added or removed.'),
  was: z.string().nullable(),
  now: z.string().nullable(),
  from: z.string().nullable().describe('ISO day from which it applies.'),
  why: z.string().nullable(),
  announced: z.boolean().describe('False: it decides what is called, and nothing says from when.'),
});

type ChangeOut = z.output<typeof changeShape>;

export default operation({
  name: 'thesis diff',
  schema: 'tightrope/thesis-diff@1',
  summary: text(
    'Show what a thesis says otherwise than before, from when and why',
    '查看论点与之前有何不同、自何时起、为什么',
    '查看論點與之前有何不同、自何時起、為什麼',
  ),
  description: text(
    'Of two folders what differs in what they mean; of one, its amendments. A threshold or rule that was changed without an amendment or a day is marked: what was called under the old one would be judged by the new.',
    '两个文件夹时比较含义上的差别；一个时列出它的修订。阈值或规则改了却没有修订或日期的会标出：旧规则下的判断会被新规则评判。',
    '兩個資料夾時比較含義上的差別；一個時列出它的修訂。門檻或規則改了卻沒有修訂或日期的會標出：舊規則下的判斷會被新規則評判。',
  ),
  examples: [
    {
      command: 'tightrope thesis diff ai-infra ~/theses/mine',
      does: text('yours against the one that comes along', '自己的与随附的相比', '自己的與隨附的相比'),
    },
    { command: 'tightrope thesis diff ai-infra', does: text('its amendments', '它的修订', '它的修訂') },
  ],
  input: z.object({
    old: field(z.string().min(1), {
      about: text('The earlier one: a name or a folder', '较早的：名称或文件夹', '較早的：名稱或資料夾'),
      positional: true,
      placeholder: 'OLD',
    }),
    new: field(z.string().min(1).optional(), {
      about: text('The later one', '较晚的', '較晚的'),
      positional: true,
      placeholder: 'NEW',
    }),
  }),
  output: z.object({
    changes: z.array(changeShape),
    faults: z.int().describe('Faults in the files; what they take out cannot be compared.'),
  }),
  async *run(context, { old, new: later }) {
    const before = await context.thesis(old);
    const after = later === undefined ? before : await context.thesis(later);
    const changes = later === undefined ? ownAmendments(before) : thesisDiff(before, after);
    const faults = before.faults.length + (later === undefined ? 0 : after.faults.length);
    yield {
      ok: true,
      data: { changes: changes.map((one) => changeOut(one, context.locale)), faults },
      warnings: [],
    };
  },
  view: ({ changes, faults }, { locale }) => [
    ...changes.map((one): Block => ({ kind: 'paragraph', text: changeWords(one, locale) })),
    ...(changes.length === 0 ? [{ kind: 'paragraph', text: words.none[locale] } as const] : []),
    ...(faults === 0 ? [] : [{ kind: 'paragraph', text: fill(words.faults[locale], { faults }) } as const]),
  ],
  table: ({ changes }) => ({
    columns,
    rows: changes.map((one) => [
      one.part,
      one.id,
      one.kind,
      one.what,
      one.was,
      one.now,
      one.from,
      one.why,
      one.announced,
    ]),
  }),
});

function changeOut({ was, now, why, ...rest }: ThesisChange, locale: Locale): ChangeOut {
  const said = (one: Text | null): string | null => one?.[locale] ?? null;
  return { ...rest, was: said(was), now: said(now), why: said(why) };
}

/** `indicator capex-growth: threshold watch 60 % → 65 %, applies from 2026-12-01. Why: …`. */
function changeWords(
  { part, id, kind, what, was, now, from, why, announced }: ChangeOut,
  locale: Locale,
): string {
  const subject =
    part === id || part === 'stance' ? partWords[part][locale] : `${partWords[part][locale]} ${id}`;
  if (kind !== 'changed') return `${subject}${words[kind][locale]}`;
  return [
    `${subject}: ${what} ${was ?? '—'} → ${now ?? '—'}`,
    ...(from === null ? [] : [fill(words.from[locale], { from })]),
    ...(why === null ? [] : [fill(words.why[locale], { why })]),
    ...(announced ? [] : [words.silent[locale]]),
  ].join(locale === 'en' ? ', ' : '，');
}

const words = {
  added: text(': new', '：新增', '：新增'),
  removed: text(': gone', '：已删', '：已刪'),
  from: text('applies from {from}', '自 {from} 起', '自 {from} 起'),
  why: text('why: {why}', '原因：{why}', '原因：{why}'),
  silent: text(
    'CHANGED WITHOUT AN AMENDMENT: write one with its day, or what was called before is judged by this',
    '没有修订记录就改了：请写明日期和原因，否则以前的判断会按新规则评判',
    '沒有修訂紀錄就改了：請寫明日期和原因，否則以前的判斷會按新規則評判',
  ),
  none: text('Nothing differs.', '没有不同。', '沒有不同。'),
  faults: text(
    '{faults} faults in the files (`tightrope thesis check`): what they take out is not compared.',
    '文件中有 {faults} 处错误（`tightrope thesis check`）：因此略去的部分未作比较。',
    '檔案中有 {faults} 處錯誤（`tightrope thesis check`）：因此略去的部分未作比較。',
  ),
};

const partWords: Readonly<Record<Part, Text>> = {
  thesis: text('thesis', '论点', '論點'),
  group: text('group', '组', '群組'),
  indicator: text('indicator', '指标', '指標'),
  signal: text('signal', '信号', '訊號'),
  stance: text('stance', '立场', '立場'),
  kill_criterion: text('kill criterion', '终止条件', '終止條件'),
  link: text('link', '联系', '連結'),
};

const columns: readonly Column[] = [
  ...['part', 'id', 'kind', 'what', 'was', 'now', 'from', 'why'].map((name): Column => ({
    name,
    type: 'string',
  })),
  { name: 'announced', type: 'boolean' },
];
