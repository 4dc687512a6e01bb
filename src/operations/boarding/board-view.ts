import { fill, text, type Locale } from '../../base/locale.ts';
import { statusView } from '../evaluating/status-view.ts';
import type { BoardOut } from '../shapes/board.ts';
import type { Block } from '../view.ts';
import { dayWords, periodWords } from './board-sentence.ts';

/** The sentence first, then the status, then what stands around it. */
export function boardView(data: BoardOut, locale: Locale): Block[] {
  const { sentence, rope, moved, near, claims, conflicts, kills, calls } = data;
  const heading = (words: Record<Locale, string>): Block => ({ kind: 'heading', text: words[locale] });
  const line = (words: Record<Locale, string>, values: Record<string, string | number> = {}): Block => ({
    kind: 'paragraph',
    text: fill(words[locale], values),
  });
  return [
    { kind: 'heading', text: sentence },
    ...behind(data, locale),
    ...(rope?.slack
      ? [line(words.slack, { slack: rope.slack.text, period: periodWords(rope.slack.period, locale) })]
      : []),
    ...statusView({ ...data, robustness: null }, locale),
    heading(words.moved),
    ...(moved.changes.length === 0
      ? [line(words.still, { since: dayWords(moved.since, locale) })]
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.what[locale], flexible: true },
              { title: words.from[locale] },
              { title: words.to[locale] },
              { title: words.on[locale] },
            ],
            rows: moved.changes.map(({ title, from, to, on }) => [title, from, to, on ?? '']),
          },
        ]),
    ...(near.length === 0
      ? []
      : [
          heading(words.near),
          {
            kind: 'facts' as const,
            rows: near.map(({ title, condition }): [string, string] => [
              title,
              `${condition.text}: ${condition.value_text ?? ''} (${condition.distance_text ?? ''})`,
            ]),
          },
        ]),
    heading(words.kills),
    { kind: 'facts', rows: kills.map(({ statement, status_text: status }) => [statement, status]) },
    line(words.evidence, { fallen: fallenOf(claims.counts), conflicts: conflicts.length }),
    line(words.calls, calls),
  ];
}

function fallenOf(counts: Readonly<Record<string, number>>): number {
  return (counts['contradicted'] ?? 0) + (counts['condition_not_met'] ?? 0);
}

function behind({ behind_days: days, newest_day: day }: BoardOut, locale: Locale): Block[] {
  if (days === null || day === null || (days < weeksBehind && days >= 0)) return [];
  const told = fill((days < 0 ? words.ahead : words.behind)[locale], { day, days: Math.abs(days) });
  return [{ kind: 'paragraph', text: told }];
}

/** Days without anything new after which the page says so. */
const weeksBehind = 14;

const words = {
  behind: text(
    'The newest thing known is of {day}, {days} days ago. `tightrope pull` brings what came since; `tightrope board --as-of {day}` shows what was known then.',
    '最新的数据是 {day} 的，距今 {days} 天。用 `tightrope pull` 获取此后的数据；用 `tightrope board --as-of {day}` 查看当时所知。',
    '最新的資料是 {day} 的，距今 {days} 天。用 `tightrope pull` 擷取此後的資料；用 `tightrope board --as-of {day}` 檢視當時所知。',
  ),
  ahead: text(
    'What is held reaches to {day}, {days} days after the day this is said of.',
    '已有数据延续到 {day}，比所说的日期晚 {days} 天。',
    '已有資料延續到 {day}，比所說的日期晚 {days} 天。',
  ),
  slack: text('Slack: {slack} ({period}).', '余量：{slack}（{period}）。', '餘量：{slack}（{period}）。'),
  moved: text('What moved', '变化', '變化'),
  still: text('Nothing since {since}.', '自 {since} 以来没有变化。', '自 {since} 以來沒有變化。'),
  what: text('What', '项目', '項目'),
  from: text('From', '从', '從'),
  to: text('To', '到', '到'),
  on: text('On', '日期', '日期'),
  near: text('Near their thresholds', '临近阈值', '臨近門檻'),
  kills: text('What would end the thesis', '终止条件', '終止條件'),
  evidence: text(
    'Claims that do not hold: {fallen}. Open conflicts: {conflicts}.',
    '不成立的论断：{fallen} 条。未决冲突：{conflicts} 处。',
    '不成立的論斷：{fallen} 則。未決衝突：{conflicts} 處。',
  ),
  calls: text(
    'Own calls since registration: {right} right, {wrong} wrong, {open} open.',
    '登记以来自己的判断：对 {right}，错 {wrong}，未定 {open}。',
    '登記以來自己的判斷：對 {right}，錯 {wrong}，未定 {open}。',
  ),
};
