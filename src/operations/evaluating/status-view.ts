import { fill, text, type Locale } from '../../base/locale.ts';
import type { SignalOut } from '../shapes/signal.ts';
import type { StanceOut } from '../shapes/stance.ts';
import type { ThesisStatusOut } from '../shapes/thesis-status.ts';
import type { Block } from '../view.ts';
import { robustnessBlocks } from './robustness-view.ts';
import { missingTable, readingsTable } from './readings-table.ts';

export function statusView(data: ThesisStatusOut, locale: Locale): Block[] {
  const { thesis, as_of, stance, known, lifelines, signals, missing, failed, faults } = data;
  const line = (words: Record<Locale, string>, values: Record<string, string | number>): Block => ({
    kind: 'paragraph',
    text: fill(words[locale], values),
  });
  return [
    {
      kind: 'heading',
      text: fill(words.heading[locale], { thesis: thesis.title, day: as_of.slice(0, 10) }),
    },
    ...(stance === null ? [line(words.noStance, {})] : stanceBlocks(stance, locale)),
    line(words.known, {
      ...{ known: known.indicators, of: known.of, lifeline: known.lifeline, ofLifeline: known.of_lifeline },
      unverified: Math.round(known.unverified * 100),
    }),
    ...lifelines.flatMap(({ title, about, readings }): Block[] => {
      const held = readings.filter(({ level }) => level !== null);
      return [
        { kind: 'heading', text: title },
        ...(held.length === 0
          ? [{ kind: 'paragraph' as const, text: about }]
          : [readingsTable(held, locale)]),
        ...readings.flatMap(({ level, title: name, reason }): Block[] =>
          level !== null || reason === null ? [] : [line(words.unknown, { name, why: reason.text })],
        ),
      ];
    }),
    { kind: 'heading', text: words.firing[locale] },
    signals.firing.length === 0 ? line(words.nothingFires, {}) : signalTable(signals.firing, locale),
    ...(signals.nearest.length === 0
      ? []
      : [{ kind: 'heading' as const, text: words.nearest[locale] }, signalTable(signals.nearest, locale)]),
    ...(data.robustness === null ? [] : robustnessBlocks(data.robustness, locale)),
    ...(missing.length === 0
      ? []
      : [
          line(words.missing, { count: missing.length }),
          missingTable(
            missing.slice(0, mostMissing).map(({ title, reason }) => ({ title, text: reason.text })),
            locale,
          ),
        ]),
    ...(failed.length === 0
      ? []
      : [
          line(words.failed, { count: failed.length }),
          missingTable(
            failed.slice(0, mostMissing).map(({ title, reason }) => ({ title, text: reason.text })),
            locale,
          ),
        ]),
    ...(faults === 0 ? [] : [line(words.faults, { count: faults })]),
    { kind: 'paragraph', text: words.notAdvice[locale] },
    { kind: 'next', text: '`tightrope indicators`, `tightrope signals`, `tightrope explain stance`' },
  ];
}

/** The rest is listed by `tightrope indicators`. */
const mostMissing = 8;

export function stanceBlocks(stance: StanceOut, locale: Locale): Block[] {
  const { title, sentence, why, since, axes, possible, evidence } = stance;
  const others = possible.slice(1).map((one) => one.title);
  return [
    {
      kind: 'paragraph',
      text: fill(words.stance[locale], {
        ...{ title, sentence },
        since: since === null ? words.always[locale] : fill(words.since[locale], { day: since }),
      }),
    },
    {
      kind: 'facts',
      rows: [
        [words.because[locale], why],
        ...axes.map((axis) => [axis.title, axisWords(axis, locale)] as const),
        [
          words.evidence[locale],
          fill(words.evidenceOf[locale], {
            ...{ known: evidence.known, of: evidence.of },
            unverified: Math.round(evidence.unverified * 100),
          }),
        ],
        ...(others.length === 0 ? [] : [[words.possible[locale], others.join(words.comma[locale])] as const]),
      ],
    },
  ];
}

function axisWords(
  { level, level_title, levels, possible }: StanceOut['axes'][number],
  locale: Locale,
): string {
  const place = levels.map(({ id }) => (id === level ? '●' : '○')).join('');
  const others = levels.filter(({ id }) => id !== level && possible.includes(id)).map(({ title }) => title);
  const may =
    others.length === 0 ? '' : fill(words.may[locale], { others: others.join(words.comma[locale]) });
  return `${place} ${level_title}${may}`;
}

export function signalTable(signals: readonly SignalOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.signal[locale], flexible: true },
      { title: words.kind[locale] },
      { title: words.state[locale] },
      { title: words.sinceDay[locale] },
      { title: words.distance[locale], align: 'end' },
    ],
    rows: signals.map(({ title, kind, state_text, since, conditions, nearest }) => [
      ...[title, kindWords[kind][locale], state_text, since ?? ''],
      nearest === null
        ? ''
        : (conditions.find((one) => Math.abs(one.relative ?? Infinity) === nearest)?.distance_text ?? ''),
    ]),
  };
}

export const kindWords = {
  hold: text('hold', '持有', '持有'),
  reduce: text('reduce', '减仓', '減碼'),
  redeploy: text('redeploy', '重新布局', '重新布局'),
  kill: text('end', '终止', '終止'),
} as const;

const words = {
  heading: text('{thesis}, as known at {day}', '{thesis}，以 {day} 所知为准', '{thesis}，以 {day} 所知為準'),
  stance: text('{title}{since}. {sentence}', '{title}{since}。{sentence}', '{title}{since}。{sentence}'),
  since: text(' since {day}', '（自 {day} 起）', '（自 {day} 起）'),
  always: text(', as far back as is known', '（有记录以来）', '（有記錄以來）'),
  noStance: text('The thesis has no decision table.', '论点没有决策表。', '論點沒有決策表。'),
  because: text('Because', '依据', '依據'),
  evidence: text('Evidence', '证据', '證據'),
  evidenceOf: text(
    '{known} of {of} lifeline indicators known, {unverified} % of it unverified',
    '命脉指标已知 {known}/{of}，其中 {unverified} % 未经核实',
    '命脈指標已知 {known}/{of}，其中 {unverified} % 未經核實',
  ),
  possible: text('Could also be', '也可能是', '也可能是'),
  may: text(' (unknown: perhaps {others})', '（未知：或为{others}）', '（未知：或為{others}）'),
  comma: text(', ', '、', '、'),
  known: text(
    '{known} of {of} indicators are known, {lifeline} of {ofLifeline} of the lifelines; {unverified} % of what they rest on is unverified.',
    '{of} 项指标中已知 {known} 项，命脉指标 {ofLifeline} 项中已知 {lifeline} 项；所依据的内容有 {unverified} % 未经核实。',
    '{of} 項指標中已知 {known} 項，命脈指標 {ofLifeline} 項中已知 {lifeline} 項；所依據的內容有 {unverified} % 未經核實。',
  ),
  unknown: text('{name}: unknown, {why}.', '{name}：未知，{why}。', '{name}：未知，{why}。'),
  firing: text('Signals that fire', '已触发的信号', '已觸發的訊號'),
  nothingFires: text('None.', '没有。', '沒有。'),
  nearest: text('Nearest to firing', '最接近触发的信号', '最接近觸發的訊號'),
  failed: text(
    'With a value nothing may rest on, its source having failed: {count}',
    '有数值但来源失败、不可依据的指标：{count} 项',
    '有數值但來源失敗、不可依據的指標：{count} 項',
  ),
  missing: text('Without a value: {count}', '没有数值的指标：{count} 项', '沒有數值的指標：{count} 項'),
  faults: text(
    'The files of the thesis have faults: {count}. `tightrope thesis check` names them.',
    '论点文件有 {count} 处问题，用 `tightrope thesis check` 查看。',
    '論點檔案有 {count} 處問題，用 `tightrope thesis check` 查看。',
  ),
  notAdvice: text(
    'Research, not advice; the stance is a rule applied, not a probability.',
    '本结果为研究，不构成投资建议；立场是规则的结论，不是概率。',
    '本結果為研究，不構成投資建議；立場是規則的結論，不是機率。',
  ),
  signal: text('Signal', '信号', '訊號'),
  kind: text('For', '指向', '指向'),
  state: text('State', '状态', '狀態'),
  sinceDay: text('Since', '自', '自'),
  distance: text('Distance', '距离', '距離'),
};
