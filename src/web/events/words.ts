import { text, type Text } from '../../base/locale.ts';

/** Words of the page of events. */
export const eventWords = {
  events: text('Events', '事件', '事件'),
  title: text(
    'Of {all} events {reach} reach a lifeline; {noise} are noise.',
    '{all} 个事件中 {reach} 个触及命脉，{noise} 个是噪音。',
    '{all} 個事件中 {reach} 個觸及命脈，{noise} 個是雜訊。',
  ),
  lede: text(
    'An event counts where at least {share} of a full shock reaches a lifeline over the link map.',
    '沿因果图传到命脉的冲击达到 {share}，才算信号。',
    '沿因果圖傳到命脈的衝擊達到 {share}，才算訊號。',
  ),
  agreement: text(
    'The thesis calls {lifelineSaid} events lifeline and the map agrees on {lifelineFound}; it calls {noiseSaid} noise and the map agrees on {noiseFound}.',
    '论点称 {lifelineSaid} 个事件触及命脉，因果图认同 {lifelineFound} 个；称 {noiseSaid} 个为噪音，认同 {noiseFound} 个。',
    '論點稱 {lifelineSaid} 個事件觸及命脈，因果圖認同 {lifelineFound} 個；稱 {noiseSaid} 個為雜訊，認同 {noiseFound} 個。',
  ),
  honest: text(
    'The strengths of the links were written with these events in view: agreement shows that the map is consistent, not that it is right.',
    '连线强度是看着这些事件写的：吻合只说明因果图自洽，不说明它正确。',
    '連線強度是看著這些事件寫的：吻合只說明因果圖自洽，不說明它正確。',
  ),
  lifeline: text('lifeline', '命脉', '命脈'),
  noise: text('noise', '噪音', '雜訊'),
  agrees: text('The thesis says the same.', '论点也这样说。', '論點也這樣說。'),
  differs: text('The thesis says otherwise: {said}.', '论点的说法不同：{said}。', '論點的說法不同：{said}。'),
  unsaid: text('The thesis does not say.', '论点没有说。', '論點沒有說。'),
  undated: text('without a day', '未注明日期', '未註明日期'),
  path: text('Path', '路径', '路徑'),
  noPath: text('No way leads to a lifeline.', '没有通向命脉的路径。', '沒有通往命脈的路徑。'),
  arrives: text(
    '{share} arrives at “{to}” in {days} days; it {effect}.',
    '{days} 天内 {share} 传到“{to}”，方向为{effect}。',
    '{days} 天內 {share} 傳到「{to}」，方向為{effect}。',
  ),
  gains: text('gains', '受益', '受益'),
  loses: text('loses', '受损', '受損'),
  step: text('{share} passes on, {days} days', '传导 {share}，{days} 天', '傳導 {share}，{days} 天'),
  turns: text('What would make it a signal', '什么会让它变成信号', '什麼會讓它變成訊號'),
  turnSize: text(
    'On the map: a shock of {size} of the full one.',
    '按因果图：冲击达到满额的 {size}。',
    '依因果圖：衝擊達到滿額的 {size}。',
  ),
  turnStrength: text(
    'On the map: {strength} passing from “{from}” to “{to}”, now {now}.',
    '按因果图：“{from}”到“{to}”的传导由 {now} 升到 {strength}。',
    '依因果圖：「{from}」到「{to}」的傳導由 {now} 升到 {strength}。',
  ),
  origin: text('Origin', '出处', '出處'),
  csv: text('Download as CSV', '下载 CSV', '下載 CSV'),
  none: text('No event is written down.', '没有写明的事件。', '沒有寫明的事件。'),
} as const satisfies Record<string, Text>;
