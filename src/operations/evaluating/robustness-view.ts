import { fill, text, type Locale } from '../../base/locale.ts';
import type { RobustnessOut } from '../shapes/stance.ts';
import type { Block } from '../view.ts';

export function robustnessBlocks({ weights, smallest, thresholds }: RobustnessOut, locale: Locale): Block[] {
  const heavy = weights.filter(({ flips }) => flips > 0).slice(0, most);
  return [
    { kind: 'heading', text: words.firm[locale] },
    {
      kind: 'paragraph',
      text:
        smallest.size === null
          ? fill(words.none[locale], { searched: smallest.searched })
          : fill(words.smallest[locale], { size: smallest.size, sets: smallest.sets.length }),
    },
    ...(smallest.sets.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [{ title: words.change[locale], flexible: true }, { title: words.leads[locale] }],
            rows: smallest.sets
              .slice(0, most)
              .map(({ changes, stance_title }) => [changes.map((one) => one.text).join(' + '), stance_title]),
          },
        ]),
    ...(heavy.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.indicator[locale], flexible: true },
              { title: words.weight[locale], align: 'end' as const },
            ],
            rows: heavy.map(({ title, flips, of }) => [title, `${flips} / ${of}`]),
          },
        ]),
    ...(thresholds.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.threshold[locale], flexible: true },
              { title: words.move[locale], align: 'end' as const },
              { title: words.leads[locale] },
            ],
            rows: thresholds
              .slice(0, most)
              .map(({ text: told, move_text, stance_title }) => [
                told,
                move_text,
                stance_title ?? words.stays[locale],
              ]),
          },
        ]),
  ];
}

const most = 8;

const words = {
  firm: text('How firm it stands', '立场有多稳固', '立場有多穩固'),
  none: text(
    'No set of {searched} or fewer indicators would turn the stance.',
    '{searched} 项及以内的指标变化都不会翻转立场。',
    '{searched} 項及以內的指標變化都不會翻轉立場。',
  ),
  smallest: text(
    'The smallest change that turns the stance touches {size} indicator(s); such sets: {sets}.',
    '足以翻转立场的最小变化涉及 {size} 项指标，共有 {sets} 种组合。',
    '足以翻轉立場的最小變化涉及 {size} 項指標，共有 {sets} 種組合。',
  ),
  change: text('Change', '变化', '變化'),
  leads: text('Stance', '立场', '立場'),
  indicator: text('Alone decides', '单独即可改变立场的指标', '單獨即可改變立場的指標'),
  weight: text('Ways', '次数', '次數'),
  threshold: text('Threshold', '阈值', '門檻'),
  move: text('Must move by', '须移动', '須移動'),
  stays: text('stays', '不变', '不變'),
};
