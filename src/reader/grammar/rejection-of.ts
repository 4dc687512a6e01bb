import { compare, decimal } from '../../base/decimal.ts';
import type { RejectionReason } from '../../base/vocabulary.ts';
import type { Quantity } from './quantity.ts';

/**
 * Why a quantity is no figure someone could look up, but only manner of speech: 过去一周, 几年前, 一个人, 晚上11点,
 * 两个问题; null where it is a claim. Looks at the few characters around it in the view.
 */
export function rejectionOf(text: string, quantity: Quantity): RejectionReason | null {
  if (quantity.vague && !quantity.scaled && quantity.unit.family !== 'money') return 'vague';
  switch (quantity.unit.family) {
    case 'duration':
      return ofDuration(text, quantity);
    case 'count':
      return ofCount(text, quantity);
    case 'money':
      return ofMoney(text, quantity);
    case 'point':
      return ofPoint(text, quantity);
    case 'ratio':
      return /^(?:镜|速|增器)/.test(behindOf(text, quantity)) ? 'name' : null;
    default:
      return unclaimedUnits.has(quantity.unit.unit) ? 'size_of_thing' : null;
  }
}

function beforeOf(text: string, start: number): string {
  return text.slice(Math.max(0, start - 6), start).trimEnd();
}

function behindOf(text: string, { end }: Quantity): string {
  return text.slice(end, end + 8).trimStart();
}

/** Sizes of things and names of processes (2纳米, 12英寸, 64-bit) more than figures of a business. */
const unclaimedUnits: ReadonlySet<string> = new Set(
  'nanometer picometer micrometer millimeter centimeter decimeter inch foot bit kilobit degree radian cup tablespoon teaspoon gram milligram microgram jin liang pound milliliter'
    .split(' ')
    .map((name) => `other:${name}`),
);

/** Windows (过去一周, 未来几年, the past two years) and distances from now (三周之后, three years ago) place other figures in time. */
function ofDuration(text: string, quantity: Quantity): RejectionReason | null {
  if (quantity.bareScale) return 'manner_of_speech';
  const before = beforeOf(text, quantity.start);
  if (windowBefore.test(before) || englishWindow.test(before)) return 'window';
  if (
    /^(?:前|以前|之前|以来|来的?|ago|before|earlier|later|old)/.test(behindOf(text, quantity)) &&
    !quantity.approx
  )
    return 'window';
  if (/^(?:treasur|yield|note|bond|bund|gilt|jgb|国债|美债)/.test(behindOf(text, quantity))) return 'window';
  if (andAgo.test(text.slice(quantity.end, quantity.end + 12))) return 'window';
  const short = quantity.high !== null && compare(quantity.high, decimal(7, -2)) < 0;
  // Days and weeks are mostly the teller's own time; they count where something lasted, ran or came due in them.
  const quarters = quantity.unit.divisor.digits === 4n;
  return !(short || quarters) || lastingBefore.test(beforeOf(text, quantity.core.start))
    ? null
    : 'short_time';
}

/** 20年跟30年前, two years or three years ago. */
const andAgo =
  /^ ?(?:跟|和|与|、|或|到|至|-|and|or) ?[\da-z一二三四五六七八九十两几]{1,5} ?(?:年|个月|天|周|years?|months?) ?(?:前|以前|之前|ago)/;
const windowBefore =
  /(?:过去|最近|近|这|那|前|上|下|头|每|未来|接下来|今后|后面|当|同|整|某|另外|经过|再|晚|早|不久|等)$/;
const englishWindow =
  /(?:^|[^a-z])(?:past|last|next|previous|prior|coming|recent|every|each|first|final|the)$/;
const lastingBefore = /(?:连续|连|持续|长达|反弹了|涨了|跌了|维持|历时|仅|只|仅仅|for|consecutive)$/;

/** Small numbers in words with a measure word that fits anything (两个问题, 一家公司) are speech; digits and 四五个 are figures. */
function ofCount(text: string, quantity: Quantity): RejectionReason | null {
  if (quantity.unit.unit !== 'count') return null;
  if (!quantity.digits && isOne(quantity)) return 'manner_of_speech';
  if (quantity.digits) {
    if (/(?:第|(?:^|[^a-z])top)$/.test(beforeOf(text, quantity.start))) return 'ordinal';
    const rhetorical =
      quantity.unit.generic && isSmall(quantity) && rhetoricalNouns.test(behindOf(text, quantity));
    return rhetorical ? 'manner_of_speech' : null;
  }
  if (quantity.scaled && quantity.high !== null && compare(quantity.high, decimal(10)) >= 0)
    return !quantity.bareScale || quantity.approx ? null : 'manner_of_speech';
  const inLetters = !quantity.digits && /[a-z]/.test(text[quantity.core.start] ?? '');
  if (inLetters && isSmall(quantity)) return 'manner_of_speech';
  if (!quantity.unit.generic) return null;
  const pair = quantity.low !== null && quantity.high !== null && compare(quantity.low, quantity.high) !== 0;
  return (pair && !quantity.vague) || !isSmall(quantity) ? null : 'manner_of_speech';
}

const rhetoricalNouns =
  /^(?:问题|理由|原因|方面|方向|观点|部分|阶段|层面|角度|例子|故事|因素|条件|步骤|点|字|话题|版本|信号|维度|挑战|立场|答案|小|大的?)/;

function isOne(quantity: Quantity): boolean {
  return [quantity.low, quantity.high].every((side) => side === null || compare(side, decimal(1)) === 0);
}

function isSmall(quantity: Quantity): boolean {
  return quantity.high !== null && compare(quantity.high, decimal(10)) < 0;
}

function ofMoney(text: string, quantity: Quantity): RejectionReason | null {
  // (十亿美元计): in which unit figures are given.
  if (
    text.charCodeAt(quantity.end) === 0x8ba1 &&
    /^计(?:[)。,]|算|价)/.test(behindOf(text, quantity)) &&
    /^[十百千]?[万亿]/.test(text.slice(quantity.core.start, quantity.core.start + 2))
  )
    return 'manner_of_speech';
  if (!quantity.currencyInferred) return null;
  const countsOther = /^(?:token|参数|参量|次|parameters|tokens)/.test(behindOf(text, quantity));
  return countsOther ? 'size_of_thing' : null;
}

/** 晚上11点, 3点要开会 are times of day; index levels have three digits or more, or a fraction. */
function ofPoint(text: string, quantity: Quantity): RejectionReason | null {
  if (quantity.unit.openPoints) return quantity.digits || !isOne(quantity) ? null : 'manner_of_speech';
  if (/(?:上午|下午|晚上|早上|凌晨|中午|夜里|傍晚|今晚|am|pm)$/.test(beforeOf(text, quantity.start)))
    return 'clock';
  if (quantity.low === null || quantity.high === null) return null;
  const large = compare(quantity.high, decimal(24)) > 0 || quantity.high.exponent < 0;
  return large && (quantity.digits || quantity.scaled) ? null : 'clock';
}
