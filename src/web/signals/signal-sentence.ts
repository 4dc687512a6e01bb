import { text, type Locale, type Text } from '../../base/locale.ts';
import type { SignalOut, StripOut } from '../../operations/shapes/signal.ts';
import { stripRuns } from '../chart/strip-layout.ts';
import { formatDate } from '../format/dates.ts';
import { counted, teller } from '../messages/counted-text.ts';

/** What a signal argues for, and how it has stood since when: two sentences. */
export function signalSentence(
  { kind, state, since }: Pick<SignalOut, 'kind' | 'state' | 'since'>,
  locale: Locale,
): string {
  const tell = teller(words, locale);
  const standing =
    since === null ? tell(`${state}_always`) : tell(`${state}_since`, { day: formatDate(since, locale) });
  return [tell(kind), standing].join(locale === 'en' ? ' ' : '');
}

/** What became of it in ten years: `Fired 2 times; of 2 that can be judged 1 was a false alarm. Unknown 60 % of the time.` */
export function stripSentence(strip: StripOut, locale: Locale): string {
  const tell = teller(stripWords, locale);
  const unknown = unknownShare(strip);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(unknown);
  const said = firedSentence(strip, locale);
  return unknown < 0.25 ? said : [said, tell('unknown', { share })].join(locale === 'en' ? ' ' : '');
}

function firedSentence(strip: StripOut, locale: Locale): string {
  const tell = teller(stripWords, locale);
  if (strip.fired === 0) return tell('never');
  const fired = tell('fired', { count: strip.fired });
  if (!strip.forecasts) return `${fired}${tell('silent')}`;
  if (strip.judged === 0) return `${fired}${tell('unjudged')}`;
  return `${fired}${tell('alarms', { count: strip.false_alarms, of: strip.judged })}`;
}

/** Of the days of a strip, those on which nobody could tell, 0 to 1. */
function unknownShare({ runs, from, to }: StripOut): number {
  const all = Date.parse(to) - Date.parse(from);
  if (runs.length === 0 || all <= 0) return 1;
  const unknown = stripRuns(runs, to)
    .filter(({ kind }) => kind === 'unknown')
    .reduce((sum, run) => sum + Date.parse(run.to) - Date.parse(run.from), 0);
  return unknown / all;
}

type Standing = `${SignalOut['state']}_${'since' | 'always'}`;

const words: Readonly<Record<SignalOut['kind'] | Standing, Text>> = {
  hold: text('It argues for holding.', '它支持持有。', '它支持持有。'),
  reduce: text('It argues for cutting.', '它支持减仓。', '它支持減碼。'),
  redeploy: text('It argues for using a large fall.', '它支持在大跌时重新布局。', '它支持在大跌時重新布局。'),
  kill: text(
    'It is a kill criterion: where it is met, the thesis is given up.',
    '这是终止条件：一旦满足，就放弃这个论点。',
    '這是終止條件：一旦滿足，就放棄這個論點。',
  ),
  ok_since: text(
    'Its rule has not held since {day}.',
    '自 {day} 起，规则不成立。',
    '自 {day} 起，規則不成立。',
  ),
  ok_always: text(
    'As far back as is known its rule has not held.',
    '在已知的范围内，规则从未成立。',
    '在已知的範圍內，規則從未成立。',
  ),
  pending_since: text(
    'Its rule has held since {day}, not yet long enough to fire.',
    '规则自 {day} 起成立，但持续时间还不足以触发。',
    '規則自 {day} 起成立，但持續時間還不足以觸發。',
  ),
  pending_always: text(
    'Its rule holds, not yet long enough to fire.',
    '规则成立，但持续时间还不足以触发。',
    '規則成立，但持續時間還不足以觸發。',
  ),
  firing_since: text(
    'It has been firing since {day}.',
    '自 {day} 起处于触发状态。',
    '自 {day} 起處於觸發狀態。',
  ),
  firing_always: text(
    'It has been firing as far back as is known.',
    '在已知的范围内一直处于触发状态。',
    '在已知的範圍內一直處於觸發狀態。',
  ),
  resolving_since: text(
    'It still fires, though its rule has not held since {day}.',
    '规则自 {day} 起已不成立，但仍处于触发状态。',
    '規則自 {day} 起已不成立，但仍處於觸發狀態。',
  ),
  resolving_always: text(
    'It still fires, though its rule no longer holds.',
    '规则已不成立，但仍处于触发状态。',
    '規則已不成立，但仍處於觸發狀態。',
  ),
  no_data_since: text(
    'Too little has been known since {day} to tell whether it fires.',
    '自 {day} 起所知太少，无法判断是否触发。',
    '自 {day} 起所知太少，無法判斷是否觸發。',
  ),
  no_data_always: text(
    'Too little has ever been known to tell whether it fires.',
    '所知一直太少，无法判断是否触发。',
    '所知一直太少，無法判斷是否觸發。',
  ),
  stale_since: text(
    'What it rests on has been out of date since {day}, so nobody can tell whether it fires now.',
    '自 {day} 起，所依据的数据已过时，现在是否触发无从判断。',
    '自 {day} 起，所依據的資料已過時，現在是否觸發無從判斷。',
  ),
  stale_always: text(
    'What it rests on is out of date, so nobody can tell whether it fires now.',
    '所依据的数据已过时，现在是否触发无从判断。',
    '所依據的資料已過時，現在是否觸發無從判斷。',
  ),
  source_error_since: text(
    'Its source has failed since {day}, so nobody can tell whether it fires now.',
    '自 {day} 起来源出错，现在是否触发无从判断。',
    '自 {day} 起來源出錯，現在是否觸發無從判斷。',
  ),
  source_error_always: text(
    'Its source fails, so nobody can tell whether it fires now.',
    '来源出错，现在是否触发无从判断。',
    '來源出錯，現在是否觸發無從判斷。',
  ),
};

const stripWords = {
  never: text('Did not fire in ten years.', '十年间从未触发。', '十年間從未觸發。'),
  fired: counted('Fired once; ', 'Fired {count} times; ', '触发 {count} 次；', '觸發 {count} 次；'),
  unknown: text('Unknown {share} of the time.', '{share} 的时间未知。', '{share} 的時間未知。'),
  silent: text('it forecasts nothing.', '不作预测。', '不作預測。'),
  unjudged: text('none can be judged yet.', '尚无可判断的。', '尚無可判斷的。'),
  alarms: counted(
    'of {of} that can be judged {count} was a false alarm.',
    'of {of} that can be judged {count} were false alarms.',
    '可判断的 {of} 次中 {count} 次为误报。',
    '可判斷的 {of} 次中 {count} 次為誤報。',
  ),
};
