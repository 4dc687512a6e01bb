import { text, type Text } from '../../base/locale.ts';

/** The sentences an indicator says of itself, from its data. */
export const sentenceWords = {
  stood: text(
    '{title} stood at {value} {when}{change}{band}.',
    '{when}，{title}为 {value}{change}{band}。',
    '{when}，{title}為 {value}{change}{band}。',
  ),
  unknown: text('{title} is unknown: {reason}.', '{title}未知：{reason}。', '{title}未知：{reason}。'),
  noSource: text(
    '{title} is unknown: there is no source yet.',
    '{title}未知：尚无来源。',
    '{title}未知：尚無來源。',
  ),
  unknownPlain: text('{title} is unknown.', '{title}未知。', '{title}未知。'),
  up: text(', up {by} on a year before', '，较上年同期上升 {by}', '，較去年同期上升 {by}'),
  down: text(', down {by} on a year before', '，较上年同期下降 {by}', '，較去年同期下降 {by}'),
  same: text(', as a year before', '，与上年同期持平', '，與去年同期持平'),
  unsure: text(
    ', and nobody can say whether that is more than a year before',
    '，是否高于上年同期无从断定',
    '，是否高於去年同期無從斷定',
  ),
  calm: text(', which is calm', '，属于平静', '，屬於平靜'),
  watch: text(', which is to be watched', '，需要留意', '，需要留意'),
  strained: text(', which is strained', '，属于紧张', '，屬於緊張'),
  critical: text(', which is critical', '，属于危急', '，屬於危急'),
  faster: text('The change over a year grew by {by}.', '同比变化加快 {by}。', '較去年同期的變化加快 {by}。'),
  slower: text(
    'The change over a year shrank by {by}.',
    '同比变化放慢 {by}。',
    '較去年同期的變化放慢 {by}。',
  ),
  maybeFaster: text(
    'Probability that it accelerates: {share}.',
    '加速的概率为 {share}。',
    '加速的機率為 {share}。',
  ),
  next: text(
    'The nearest line is {at}, {distance} away; across it the band is “{level}”.',
    '最近的阈值为 {at}，相距 {distance}，越过即为{level}。',
    '最近的門檻為 {at}，相距 {distance}，越過即為{level}。',
  ),
  stale: text(
    'Nothing newer is known: the period ended {age} days ago, and after {fresh} it counts as stale.',
    '没有更新的数值：该期已结束 {age} 天，超过 {fresh} 天即为过时。',
    '沒有更新的數值：該期已結束 {age} 天，超過 {fresh} 天即為過時。',
  ),
  why: text('It is {state}: {reason}.', '状态为{state}：{reason}。', '狀態為{state}：{reason}。'),
  unverified: text(
    '{share} of its input is unverified.',
    '{share} 的输入未经核实。',
    '{share} 的輸入未經核實。',
  ),
  inPeriod: text('in {period}', '{period}', '{period}'),
  onDay: text('on {period}', '{period}', '{period}'),
  between: text('{low} to {high}', '{low} 至 {high}', '{low} 至 {high}'),
  about: text('about {value} ({range})', '{value}（{range}）', '{value}（{range}）'),
} satisfies Record<string, Text>;
