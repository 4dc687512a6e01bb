import { fill, text, type Locale, type Text } from '../base/locale.ts';
import type { Bound, Condition, Rule } from './signal.ts';
import { boundValue } from '../base/indicator-value.ts';

/** The titles a rule is told with; an id stands for itself where there is none. */
export interface RuleNames {
  indicators: ReadonlyMap<string, { title: Text }>;
  signals: ReadonlyMap<string, { title: Text }>;
}

/** A rule as a person says it: `Growth of CapEx above 20 % (until below 15 %), 2 readings in a row; and …`. */
export function ruleInWords(rule: Rule, names: RuleNames): Text {
  const of = (locale: Locale): string => told(rule, names, locale, false);
  return { en: of('en'), 'zh-Hans': of('zh-Hans'), 'zh-Hant': of('zh-Hant') };
}

/** One condition, the same way. */
export function conditionInWords(condition: Condition, names: RuleNames, locale: Locale): string {
  const { indicator, of, unit, enter, exit, readings } = condition;
  const title = names.indicators.get(indicator)?.title[locale] ?? indicator;
  const subject = of === 'level' ? title : fill(words[of][locale], { title });
  const until =
    exit.at === enter.at ? '' : fill(words.until[locale], { bound: boundInWords(exit, unit, locale) });
  const times = readings === 1 ? '' : fill(words.readings[locale], { readings });
  const space = locale === 'en' ? ' ' : '';
  return `${subject}${space}${boundInWords(enter, unit, locale)}${until}${times}`;
}

/** `above 20 %`, `低于 15%`. */
function boundInWords({ side, at }: Bound, unit: string, locale: Locale): string {
  return fill(words[side][locale], { value: boundValue(at, unit, locale) });
}

function told(rule: Rule, names: RuleNames, locale: Locale, isInner: boolean): string {
  if (rule.kind === 'condition') return conditionInWords(rule, names, locale);
  if (rule.kind === 'signal')
    return fill(words.signal[locale], { title: names.signals.get(rule.id)?.title[locale] ?? rule.id });
  if (rule.kind === 'not') return fill(words.not[locale], { rule: told(rule.of[0], names, locale, true) });
  const parts = rule.of.map((one) => told(one, names, locale, true));
  if (rule.kind === 'at_least') {
    const whole = fill(words.at_least[locale], { count: rule.count, of: parts.length });
    return enclosed(`${whole}${parts.join(words.comma[locale])}`, isInner, locale);
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return enclosed(parts.join(words[rule.kind][locale]), isInner, locale);
}

function enclosed(said: string, isInner: boolean, locale: Locale): string {
  if (!isInner) return said;
  return locale === 'en' ? `(${said})` : `（${said}）`;
}

const words = {
  above: text('above {value}', '高于 {value}', '高於 {value}'),
  below: text('below {value}', '低于 {value}', '低於 {value}'),
  growth: text('growth of {title}', '{title}的增长', '{title}的成長'),
  acceleration: text('acceleration of {title}', '{title}的加速度', '{title}的加速度'),
  until: text(' (until {bound})', '（直到{bound}）', '（直到{bound}）'),
  readings: text(', {readings} readings in a row', '，连续 {readings} 次读数', '，連續 {readings} 次讀數'),
  signal: text('the signal “{title}” fires', '信号“{title}”触发', '訊號「{title}」觸發'),
  not: text('not: {rule}', '并非：{rule}', '並非：{rule}'),
  all: text('; and ', '；且', '；且'),
  any: text('; or ', '；或', '；或'),
  at_least: text(
    'at least {count} of {of}: ',
    '以下 {of} 项中至少 {count} 项：',
    '以下 {of} 項中至少 {count} 項：',
  ),
  comma: text('; ', '；', '；'),
} as const;
