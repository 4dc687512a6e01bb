import { codeUnitAt } from './code-unit-at.ts';
import { buildTrie } from './trie.ts';
import type { Modifier, Term } from './words.ts';

/** Each opener may be followed by each filler: 超 + 过了, 大概 + 就是. */
const openers: readonly (readonly [Modifier, string])[] = [
  [
    'above',
    '超|超过|超逾|逾|突破|突破了|破|站上|高于|大于|大于等于|大于或等于|高于或等于|高于等于|等于或高于|大于或者等于|多于|不低于|不少于|不小于|至少|最少|起码|多达|over|above|more than|greater than|at least|exceeding|exceeds|exceeded|exceed|surpassing|surpass|surpasses|greater than or equal to|surpassed|topped|north of|no less than|not less than|upwards of|a minimum of|in excess of|>|≥|>=',
  ],
  [
    'below',
    '不到|不足|未满|低于|少于|小于|小于等于|小于或等于|低于或等于|低于等于|等于或低于|不大于|不超过|不高于|不多于|至多|最多|顶多|未超过|没突破|没有突破|未突破|未能突破|没超过|没有超过|跌破|失守|under|below|less than|less than or equal to|fewer than|up to|as much as|as many as|as high as|at most|no more than|a maximum of|not more than|<|≤|<=',
  ],
  [
    'approximate',
    '约|大约|大概|差不多|近|将近|接近|快接近|临近|约合|折合|~|～|≈|roughly|about|around|nearly|almost|approximately|approx|approx.|some|circa|an estimated|close to|估计|大致|左右|几乎|约莫',
  ],
];
const fillers = [
  '',
  '为',
  '是',
  '有',
  '在',
  '达',
  '达到',
  '了',
  '就是',
  '也就',
  '只有',
  '需',
  '需要',
  '要',
  '会',
  '能',
];

const closers: readonly (readonly [Modifier, string])[] = [
  [
    'above',
    '以上|之上|或以上|或者以上|或更多|或者更多|开外| or more| plus| or higher| or greater| or above| and above|有余',
  ],
  ['below', '以下|以内|之内|或以下|或者以下|或更低|或更少| or less| or lower| or fewer| or below| and below'],
  ['approximate', '左右|上下|附近|多|余|之多| or so|级别'],
];

const closerTrie = buildTrie(closerTerms(), (_, later) => later);

/** The modifier straight behind a number and its unit, one space allowed. */
export function closerAt(text: string, at: number): { end: number; modifier: Modifier } | null {
  const found =
    closerTrie.longest(text, at) ?? (codeUnitAt(text, at) === 0x20 ? closerTrie.longest(text, at + 1) : null);
  // 65% plus or minus 50 bps
  const isTolerance = found !== null && text.startsWith(' or minus', found.end);
  return found === null || isTolerance ? null : { end: found.end, modifier: found.value };
}

function* openerTerms(): Generator<readonly [string, Modifier]> {
  for (const [modifier, list] of openers) {
    for (const opener of list.split('|')) {
      yield [opener, modifier];
      if (opener.charCodeAt(0) < 0x80) continue;
      for (const filler of fillers) yield [opener + filler, modifier];
    }
  }
}

function* closerTerms(): Generator<readonly [string, Modifier]> {
  for (const [modifier, list] of closers) {
    for (const closer of list.split('|')) yield [closer, modifier];
  }
}

/** The openers as words of the reader's one trie. */
export function* modifierTerms(): Generator<Term> {
  for (const [text, modifier] of openerTerms()) yield [text, { class: 'modifier', modifier }];
}
