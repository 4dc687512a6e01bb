import { text, type Locale } from '../../base/locale.ts';
import type { ReplayOut } from '../../operations/shapes/replay.ts';
import { formatDate } from '../format/dates.ts';
import { counted, teller } from '../messages/counted-text.ts';

type Replay = Pick<ReplayOut, 'from' | 'to' | 'episodes' | 'judged'>;

/** How often a signal fired, how long, what followed, how many were false alarms, and how often it follows anyway. */
export function replaySentence({ from, to, episodes, judged }: Replay, locale: Locale): string {
  const tell = teller(words, locale);
  const span = { from: formatDate(from, locale), to: formatDate(to, locale) };
  const days = episodes.reduce((sum, one) => sum + daysWithin(one, from, to), 0);
  const all = daysBetween(from, to);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const said =
    episodes.length === 0
      ? [tell('never', span)]
      : [
          tell('fired', { ...span, count: episodes.length }),
          tell('lasted', { count: days, share: share.format(all === 0 ? 0 : days / all) }),
        ];
  if (judged !== null && episodes.length > 0) {
    const of = judged.calls.followed.of + judged.replayed.followed.of;
    const hits = judged.calls.followed.count + judged.replayed.followed.count;
    const overlapping = judged.calls.overlapping + judged.replayed.overlapping;
    if (of === 0) said.push(tell('unjudged'));
    else said.push(tell('followed', { count: of, hits, within: judged.within_days, wrong: of - hits }));
    if (overlapping > 0) said.push(tell('overlapping', { count: overlapping }));
  }
  const { windows } = judged?.base ?? {};
  if (windows !== undefined && windows.of > 0)
    said.push(tell('base', { hits: windows.count, count: windows.of, within: judged?.within_days ?? 0 }));
  return said.join(locale === 'en' ? ' ' : '');
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

/** One that was firing before the range counts from its first day. */
function daysWithin(one: { from: string; to: string | null }, from: string, to: string): number {
  return daysBetween(one.from < from ? from : one.from, one.to ?? to);
}

const words = {
  never: text(
    'Between {from} and {to} it did not fire.',
    '{from} 至 {to} 从未触发。',
    '{from} 至 {to} 從未觸發。',
  ),
  fired: counted(
    'Between {from} and {to} it fired once,',
    'Between {from} and {to} it fired {count} times,',
    '{from} 至 {to} 触发 {count} 次，',
    '{from} 至 {to} 觸發 {count} 次，',
  ),
  lasted: counted(
    'for one day ({share} of the time).',
    'for {count} days in all ({share} of the time).',
    '共 {count} 天（占 {share}）。',
    '共 {count} 天（占 {share}）。',
  ),
  unjudged: text('None of that can be judged yet.', '目前还没有一次可以判断。', '目前還沒有一次可以判斷。'),
  followed: text(
    'Followed within {within} days by what it forecasts: {hits} of the {count} that can be judged; false alarms: {wrong}.',
    '可判断的 {count} 次中，{hits} 次在 {within} 天内应验，误报 {wrong} 次。',
    '可判斷的 {count} 次中，{hits} 次在 {within} 天內應驗，誤報 {wrong} 次。',
  ),
  overlapping: counted(
    'One more overlaps one counted before and is not counted again.',
    '{count} more overlap one counted before and are not counted again.',
    '另有 {count} 次与之前计过的重叠，不重复计。',
    '另有 {count} 次與之前計過的重疊，不重複計。',
  ),
  base: counted(
    'The same follows anyway: in {hits} of one stretch of {within} days.',
    'The same follows anyway: in {hits} of {count} stretches of {within} days laid end to end.',
    '不看信号，首尾相接的 {count} 个 {within} 天窗口中也有 {hits} 个发生。',
    '不看訊號，首尾相接的 {count} 個 {within} 天窗口中也有 {hits} 個發生。',
  ),
};
