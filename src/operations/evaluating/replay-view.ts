import { fill, text, type Locale } from '../../base/locale.ts';
import type { SignalState } from '../../thesis/signal.ts';
import type { ReplayOut } from '../shapes/replay.ts';
import type { Block } from '../view.ts';

export function replayView(data: ReplayOut, locale: Locale): Block[] {
  const { title, from, to, registered, episodes, judged, days, points } = data;
  const shown = episodes.slice(-most);
  const untold = data.kind === 'signal' ? points.filter(({ what }) => unknownStates.has(what)).length : 0;
  const none = untold > 0 && untold === points.length ? words.never : words.none;
  return [
    { kind: 'heading', text: fill(words.heading[locale], { title, from, to }) },
    { kind: 'paragraph', text: fill(words.registered[locale], { day: registered }) },
    ...(episodes.length === 0
      ? [{ kind: 'paragraph' as const, text: none[locale] }]
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.from[locale] },
              { title: words.to[locale] },
              { title: words.days[locale], align: 'end' as const },
              { title: words.what[locale], flexible: true },
              ...(judged === null ? [] : [{ title: words.cameOf[locale] }]),
            ],
            rows: shown.map((one) => [
              ...[one.from, one.to ?? words.still[locale], String(one.days)],
              one.call ? `${one.text} (${words.call[locale]})` : one.text,
              ...(judged === null ? [] : [followedWords(one, locale)]),
            ]),
          },
        ]),
    ...(shown.length === episodes.length
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: fill(words.more[locale], { shown: shown.length, all: episodes.length }),
          },
        ]),
    {
      kind: 'facts',
      rows: [
        ...days.map(
          ({ text: told, days: count, share }) =>
            [told, fill(words.share[locale], { count, share: Math.round(share * 100) })] as const,
        ),
        ...(untold === 0
          ? []
          : [
              [
                words.untold[locale],
                fill(words.pointsOf[locale], { count: untold, of: points.length }),
              ] as const,
            ]),
        ...(judged === null ? [] : judgedRows(judged, locale)),
      ],
    },
  ];
}

const most = 40;
/** What it rests on was not known, or too old: it may have fired. */
const unknownStates: ReadonlySet<string> = new Set<SignalState>(['no_data', 'stale', 'source_error']);

function followedWords(
  { verdict_text, followed_on, lead_days }: ReplayOut['episodes'][number],
  locale: Locale,
): string {
  if (verdict_text === null) return '';
  return followed_on === null
    ? verdict_text
    : fill(words.after[locale], { days: lead_days ?? 0, day: followed_on });
}

function judgedRows(
  { calls, replayed, base, within_days }: NonNullable<ReplayOut['judged']>,
  locale: Locale,
): (readonly [string, string])[] {
  const told = ({ count, of, share, interval }: typeof calls.followed): string => {
    if (share === null) return words.nothingYet[locale];
    const range =
      interval === null ? '' : ` (${Math.round(interval.low * 100)}–${Math.round(interval.high * 100)} %)`;
    return `${count} / ${of} = ${Math.round(share * 100)} %${range}`;
  };
  return [
    [words.calls[locale], told(calls.followed)],
    [words.replayed[locale], told(replayed.followed)],
    [words.alarms[locale], String(calls.false_alarms + replayed.false_alarms)],
    [fill(words.base[locale], { days: within_days }), told(base.windows)],
  ];
}

const words = {
  heading: text(
    '{title}, {from} to {to}, as known then',
    '{title}，{from} 至 {to}，以当时所知为准',
    '{title}，{from} 至 {to}，以當時所知為準',
  ),
  registered: text(
    'Registered {day}: before that it is a replay in hindsight, and proves less.',
    '登记于 {day}：此前属事后回放，证明力较弱。',
    '登記於 {day}：此前屬事後回放，證明力較弱。',
  ),
  none: text('It never did.', '从未发生。', '從未發生。'),
  never: text(
    'Nothing can be said: what it rests on was unknown throughout.',
    '无从判断：所依据的数据在此期间一直未知。',
    '無從判斷：所依據的資料在此期間一直未知。',
  ),
  untold: text('Could not be told', '无从判断', '無從判斷'),
  pointsOf: text('at {count} of {of} points', '{of} 个取点中的 {count} 个', '{of} 個取點中的 {count} 個'),
  from: text('From', '自', '自'),
  to: text('To', '至', '至'),
  days: text('Days', '天数', '天數'),
  what: text('What', '内容', '內容'),
  cameOf: text('What came of it', '结果', '結果'),
  still: text('still', '至今', '至今'),
  call: text('call', '正式判断', '正式判斷'),
  after: text('followed after {days} days, {day}', '{days} 天后发生（{day}）', '{days} 天後發生（{day}）'),
  more: text(
    'The newest {shown} of {all}; --json gives all.',
    '只显示最新 {shown} 段，共 {all} 段；--json 给出全部。',
    '只顯示最新 {shown} 段，共 {all} 段；--json 給出全部。',
  ),
  share: text('{count} days, {share} %', '{count} 天，{share} %', '{count} 天，{share} %'),
  calls: text('Calls that were followed', '正式判断应验', '正式判斷應驗'),
  replayed: text('Replayed that were followed', '回放应验', '回放應驗'),
  alarms: text('False alarms', '误报', '誤報'),
  base: text('Anyway, in {days} days', '任意 {days} 天内本来的频率', '任意 {days} 天內本來的頻率'),
  nothingYet: text('nothing to count yet', '尚无可计', '尚無可計'),
};
