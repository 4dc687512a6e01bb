import { fill, text, type Locale } from '../../base/locale.ts';
import type { ConditionOut, SignalOut } from '../shapes/signal.ts';
import type { Block } from '../view.ts';
import { kindWords, signalTable } from './status-view.ts';

interface SignalsData {
  thesis: { title: string };
  as_of: string;
  whole: boolean;
  signals: readonly SignalOut[];
}

export function signalsView({ thesis, as_of, whole, signals }: SignalsData, locale: Locale): Block[] {
  const heading: Block = {
    kind: 'heading',
    text: fill(words.heading[locale], { thesis: thesis.title, day: as_of.slice(0, 10) }),
  };
  const [first] = signals;
  if (first === undefined) return [heading, { kind: 'paragraph', text: words.none[locale] }];
  return [
    heading,
    ...(whole
      ? kinds.flatMap((kind): Block[] => {
          const own = signals.filter((one) => one.kind === kind);
          return own.length === 0
            ? []
            : [{ kind: 'heading', text: words[kind][locale] }, signalTable(own, locale)];
        })
      : signals.flatMap((signal) => signalBlocks(signal, locale))),
    { kind: 'next', text: `\`tightrope explain signal:${first.id}\`` },
  ];
}

const kinds = ['hold', 'reduce', 'redeploy', 'kill'] as const;

/** One signal with its rule and what every condition is worth. */
export function signalBlocks(signal: SignalOut, locale: Locale): Block[] {
  const { title, about, kind, state_text, since, known, unverified, persist_days, origin, outcome } = signal;
  return [
    { kind: 'heading', text: title },
    ...(about === title ? [] : [{ kind: 'paragraph' as const, text: about }]),
    {
      kind: 'facts',
      rows: [
        [
          words.state[locale],
          since === null ? state_text : fill(words.since[locale], { state: state_text, day: since }),
        ],
        [words.kind[locale], kindWords[kind][locale]],
        ...signal.rule.map(
          ({ depth, text: told, truth }, index) =>
            [
              index === 0 ? words.rule[locale] : '',
              `${'· '.repeat(depth)}${truthMark(truth)} ${told}`,
            ] as const,
        ),
        [
          words.evidence[locale],
          fill(words.evidenceOf[locale], {
            known: Math.round(known * 100),
            unverified: Math.round(unverified * 100),
          }),
        ],
        ...(persist_days === 0
          ? []
          : [[words.persist[locale], fill(words.days[locale], { days: persist_days })] as const]),
        ...(outcome === null
          ? []
          : [
              [
                words.outcome[locale],
                fill(words.within[locale], { title: outcome.title, days: outcome.within_days }),
              ] as const,
            ]),
        ...(origin === '' ? [] : [[words.origin[locale], origin] as const]),
        [words.registered[locale], signal.registered],
      ],
    },
    ...(signal.conditions.length === 0 ? [] : [conditionTable(signal.conditions, locale)]),
  ];
}

function conditionTable(conditions: readonly ConditionOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.condition[locale], flexible: true },
      { title: words.holds[locale] },
      { title: words.value[locale], align: 'end' },
      { title: words.distance[locale], align: 'end' },
    ],
    rows: conditions.map(({ text: told, truth, value_text, distance_text }) => [
      ...[told, truthWords(truth, locale), value_text ?? '', distance_text ?? ''],
    ]),
  };
}

function truthMark(truth: boolean | null): string {
  return truth === null ? '?' : truth ? '✓' : '✗';
}

function truthWords(truth: boolean | null, locale: Locale): string {
  return words[truth === null ? 'unknown' : truth ? 'yes' : 'no'][locale];
}

const words = {
  heading: text('{thesis}, as known at {day}', '{thesis}，以 {day} 所知为准', '{thesis}，以 {day} 所知為準'),
  none: text('The thesis has no such signal.', '论点里没有这样的信号。', '論點裡沒有這樣的訊號。'),
  hold: text('For holding', '支持持有', '支持持有'),
  reduce: text('For cutting', '支持减仓', '支持減碼'),
  redeploy: text('For using a large fall', '支持大跌时重新布局', '支持大跌時重新布局'),
  kill: text('What would end the thesis', '会终止论点的条件', '會終止論點的條件'),
  state: text('State', '状态', '狀態'),
  since: text('{state}, since {day}', '{state}，自 {day} 起', '{state}，自 {day} 起'),
  kind: text('Speaks for', '指向', '指向'),
  rule: text('Rule', '规则', '規則'),
  evidence: text('Evidence', '证据', '證據'),
  evidenceOf: text(
    '{known} % of its conditions known, {unverified} % of that unverified',
    '条件已知 {known} %，其中 {unverified} % 未经核实',
    '條件已知 {known} %，其中 {unverified} % 未經核實',
  ),
  persist: text('Must last', '须持续', '須持續'),
  days: text('{days} days', '{days} 天', '{days} 天'),
  outcome: text('Should follow', '应当随后发生', '應當隨後發生'),
  within: text('{title}, within {days} days', '{title}（{days} 天内）', '{title}（{days} 天內）'),
  origin: text('Origin', '出处', '出處'),
  registered: text('Registered', '登记日', '登記日'),
  condition: text('Condition', '条件', '條件'),
  holds: text('Holds', '成立', '成立'),
  value: text('Value', '数值', '數值'),
  distance: text('Distance', '距离', '距離'),
  unknown: text('unknown', '未知', '未知'),
  yes: text('yes', '是', '是'),
  no: text('no', '否', '否'),
};
