import { decimal, one } from '../../base/decimal.ts';
import type { Decimal } from '../../base/decimal.ts';
import { countNouns, measureWords } from './counts.ts';
import { currencyUnits } from './currencies.ts';
import { physicalUnits } from './physical-units.ts';
import { buildTrie } from './trie.ts';
import { unitOf } from './unit.ts';
import type { Unit } from './unit.ts';

/** The unit word at `at`, folded; `unit` is null for a word that begins like a unit and is none (成本, 年代, 点半). */
export function unitOrRefusalAt(text: string, at: number): { end: number; unit: Unit | null } | null {
  const found = unitTrie.longest(text, at);
  return found === null ? null : { end: found.end, unit: found.value === 'none' ? null : found.value };
}

/** Whether a unit word stands at `at`. */
export function isUnitAt(text: string, at: number): boolean {
  const found = unitTrie.longest(text, at);
  return found !== null && found.value !== 'none';
}

export function moneyUnit(code: string | null): Unit {
  const known = moneyUnits.get(code);
  if (known !== undefined) return known;
  const made = unitOf({ unit: code ?? 'money', kind: 'money', family: 'money', currency: code });
  moneyUnits.set(code, made);
  return made;
}

const moneyUnits = new Map<string | null, Unit>();

export function countUnit(unit: string): Unit {
  return unitOf({ unit, kind: 'count', family: unit });
}

const percent = { unit: '%', kind: 'percent', family: 'percent' } as const;
const points = { unit: 'point', kind: 'index', family: 'point' } as const;
const basisPoints = { unit: 'bps', kind: 'rate', family: 'bps' } as const;
export const percentUnit = unitOf(percent);
export const tenthsUnit = unitOf({ ...percent, factor: decimal(10) });
const years = (factor: Decimal, divisor: Decimal = one): Unit =>
  unitOf({ unit: 'year', kind: 'duration', family: 'duration', factor, divisor });
const watts = (power: number): Unit =>
  unitOf({ unit: 'W', kind: 'power', family: 'power', factor: decimal(1, power) });
const wattHours = (power: number): Unit =>
  unitOf({ unit: 'Wh', kind: 'energy', family: 'energy', factor: decimal(1, power) });

const families: readonly (readonly [Unit, string])[] = [
  [percentUnit, '%|percent|percents|per cent|percentage|pct|趴'],
  [unitOf({ ...percent, divisor: decimal(10) }), '‰'],
  [tenthsUnit, '成'],
  [unitOf({ ...tenthsUnit, family: 'discount' }), '折'],
  [
    unitOf({ unit: 'pp', kind: 'percent', family: 'pp' }),
    [
      ...spaced('百分点'),
      ...spaced('个百分点'),
      'percentage points',
      'percentage point',
      'pp',
      'ppt',
      'ppts',
    ].join('|'),
  ],
  [unitOf(basisPoints), '基点|个基点|bps|bp|个bp|个bps|basis points|basis point|basis-point|basis-points'],
  [unitOf({ ...basisPoints, factor: decimal(25) }), '码'],
  [unitOf({ ...points, openPoints: true }), '个点'],
  [unitOf(points), '点|points'],
  [unitOf({ unit: 'x', kind: 'ratio', family: 'ratio' }), '倍|倍的|x|times|-fold|fold|×'],
  [watts(9), 'gw|吉瓦|个吉瓦|gigawatts|gigawatt|百万千瓦'],
  [watts(6), 'mw|兆瓦|个兆瓦|megawatts|megawatt'],
  [watts(3), 'kw|千瓦|kilowatts|kilowatt'],
  [watts(12), 'tw|太瓦|terawatts|terawatt'],
  [watts(0), '瓦|瓦特|watts|watt|w'],
  [wattHours(12), 'twh|太瓦时|terawatt-hours|terawatt hours'],
  [wattHours(9), 'gwh|吉瓦时|gigawatt-hours|gigawatt hours'],
  [wattHours(6), 'mwh|兆瓦时|megawatt-hours|megawatt hours'],
  [wattHours(3), 'kwh|千瓦时|度电|度|kilowatt-hours|kilowatt hours'],
  [years(one), '年|年期间|年时间|years|year|yrs|yr'],
  [years(one, decimal(12)), '个月|个月时间|months|month'],
  [years(one, decimal(4)), '个季度|个季|quarters'],
  [years(decimal(7), decimal(365)), '周|个星期|星期|个礼拜|weeks|week'],
  [years(one, decimal(365)), '天|个交易日|交易日|days|day|trading days'],
  [years(one, decimal(8760)), '小时|个小时|个钟头|hours|hour'],
  [years(one, decimal(525_600)), '分钟|minutes|minute'],
];

/** Words that begin like a unit and are none. */
const noUnits =
  '码头|码农|码率|码数|码字|成本|成立|成为|成长|成员|成交|成功|成果|成熟|成都|成不变|成分|成绩|成型|成就|成品|成份|成套|成片|成形|折旧|折叠|折扣|折腾|折价|折合' +
  '|年代|年级|年度|年前|年初|年底|年末|年中|年报|年轻|年期|年级|年末|年以来|年份|年化|年间|年之前|年以前|年级别|年第|年q|年上半|年下半|年全年' +
  '|点半|点钟|点多钟|点零|点整|点到|点左右|个月前|个月以来|个月之前|个月内|天前|天后|天内|周年|周前|周后|周内|周期|周岁|周末|周一|周二|周三|周四|周五|周六|周日' +
  '|小时前|小时后|小时内|分钟前|分钟后|分钟内|倍频|倍率|倍数|度过|度假|折射|元旦|元件|元老|元首|元素|元宇宙|元年|圆桌|圆满|刀片|瓦解|天下|天然|天真|天才|天气|天价' +
  '|year-old|years ago|years old|months ago|days ago|weeks ago|hours ago|year-end|人民|人类|人士|人物|人才|家庭|家族|家电|张嘴|份额|口气|口袋|口碑|台湾|台积|名义|名单|名义|名目|片面|位置|位于|项目|次级|米其林|米粉|克服|口之家|口人|口井|口饭|口水|口粮|口吻|口号|口头|口味|口罩|寸步|桶油|桶金|两极|分之|次先进|次贷|座谈|部分|部门|款项|笔记|股市|股价|股权|股票|股东|户外|颗粒|只是|只有|只能|只要|只不过|所以|所有|所谓|处于|处在|架构|支持|支出|支付|支撑|手机|手里|手中|条件|条款|套利|套现|口径|户口|名为|位列|人均|股息|股本|件事|件事情';

const unitTrie = buildTrie<Unit | 'none'>(unitTerms(), (_, later) => later);

/** What unit words begin with, and words that are none. */
export const unitBeginnings = unitTrie.beginnings;

function* unitTerms(): Generator<readonly [string, Unit | 'none']> {
  for (const [unit, words] of families) {
    for (const word of words.split('|')) yield [word, unit];
  }
  for (const [name, words] of physicalUnits) {
    const unit = unitOf({ unit: `other:${name}`, kind: 'other', family: `other:${name}` });
    for (const word of words.split('|')) yield [word, unit];
  }
  for (const { word, code, power, divisor } of currencyUnits)
    yield [
      word,
      unitOf({
        ...moneyUnit(code),
        factor: power === 0 ? one : decimal(1, power),
        divisor: divisor === 1 ? one : decimal(divisor),
      }),
    ];
  for (const [word, unit] of measureWords)
    yield [word, unitOf({ unit, kind: 'count', family: unit, generic: isGeneric(word) })];
  for (const [word, unit] of countNouns) yield [word, countUnit(unit)];
  for (const word of noUnits.split('|')) yield [word, 'none'];
}

/** A word with and without blanks between its characters, as tables and scans of pages write it. */
function spaced(word: string): string[] {
  const [first = '', ...rest] = word;
  return rest.reduce((forms, next) => forms.flatMap((form) => [form + next, `${form} ${next}`]), [first]);
}

function isGeneric(word: string): boolean {
  return word.length === 1 && '个家种次位件项条名人张只款笔份片块部'.includes(word);
}
