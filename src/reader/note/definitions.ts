import type { Span } from '../formats/source-text.ts';

/** Offsets within one folded sentence. */
export interface Parts {
  term: Span;
  meaning: Span;
}

/** A definition within one folded sentence; null where there is none. */
export function definitionIn(sentence: string): Parts | null {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    const spans = match?.indices?.groups;
    const [term, meaning] = [spans?.['term'], spans?.['meaning']];
    if (match === null || term === undefined || meaning === undefined) continue;
    const parts = tidied(sentence, term, meaning);
    if (parts !== null) return parts;
  }
  return acronymIn(sentence);
}

/** A row of two cells or more, "term: meaning" or "term – meaning". */
export function pairIn(line: string): Parts | null {
  const match =
    /^\|?\s*(?<term>[^|\t]{1,60}?)\s*[|\t]\s*(?<meaning>[^|\t]{2,300}?)\s*(?:[|\t].*)?$/d.exec(line) ??
    /^(?<term>[^:。,;]{1,40}?)\s*(?::|[–—]{1,2}|\s-)\s*(?<meaning>.{2,300})$/d.exec(line);
  const spans = match?.indices?.groups;
  const [term, meaning] = [spans?.['term'], spans?.['meaning']];
  if (term === undefined || meaning === undefined || /^[-:\s]*$/.test(line.slice(...term))) return null;
  return tidied(line, term, meaning);
}

/** Terms are short; what refers back ("this", 这) is no term. */
const patterns: readonly RegExp[] = [
  /所谓的?["“「『]?(?<term>[^,。;:"”」』]{1,20}?)["”」』]?,?\s*(?:指的?是|是指(?!数)|就是|即是?|其实就是|说白了就是|是)(?!否|不是)(?<meaning>.{3,200})$/d,
  /(?:^|[,;:。]\s*)["“「『]?(?<term>[^,。;:"“”「」『』]{1,20}?)["”」』]?\s*(?:,\s*)?(?:指的?是|是指(?![数出明引责控导示])|的意思是|的定义是|定义为|的?本质上?是指)(?<meaning>.{3,200})$/d,
  /(?:^|[,;:。]\s*)["“「『](?<term>[^"“”「」『』]{1,20})["”」』]\s*(?:,\s*)?(?:就是|意味着|也就是)(?<meaning>.{3,200})$/d,
  /(?:^|[,;:]\s|\b(?:and|but|so|the|a|an|by)\s)["“]?(?<term>[a-z0-9][a-z0-9&/'’ -]{1,40}?)["”]?,?\s(?:is|are|can be|was)\s(?:usually |commonly |formally |simply )?(?:defined as|understood as|short for|shorthand for)\s(?<meaning>.{3,240})$/d,
  /(?:^|[,;:]\s|\b(?:the|a|an)\s)(?:term\s)?["“]?(?<term>[a-z0-9][a-z0-9&/'’ -]{1,40}?)["”]?\s(?:refers? to|stands? for)\s(?<meaning>.{3,240})$/d,
  /(?:^|[,;:]\s)["“](?<term>[^"“”]{2,40})[,]?["”]\s(?:means?|is when|describes)\s(?<meaning>.{3,240})$/d,
  /^(?<term>[a-z0-9][a-z0-9&/'’-]*(?: [a-z0-9&/'’-]+){0,3}) means (?!that\b|it\b|we\b|you\b|they\b|more\b|less\b|nothing\b|little\b)(?<meaning>.{3,240})$/d,
  /\bby ["“]?(?<term>[a-z0-9][a-z0-9&/'’ -]{1,40}?)["”]?,? (?:we|i|they) mean (?<meaning>.{3,240})$/d,
];

const backward =
  /^(?:这|那|它|他|她|其|此|该|我|你|大家|意思|问题|原因|也|又|就|还|更|而|但|什[么幺]|this|that|it|which|what|he|she|they|we|i|you|there|these|those|here|one|some|who)(?:$|[^a-z])/;

function tidied(sentence: string, term: [number, number], meaning: [number, number]): Parts | null {
  const [from, to] = stripped(
    sentence,
    term,
    /^["“”「」『』*\s]*(?:(?:a|an|the)\s+)?/,
    /["“”「」『』*\s,]+$/,
  );
  const [start, end] = stripped(sentence, meaning, /^[\s:,"“]+/, /[\s。.;!"”]+$/);
  if (from >= to || end - start < 2 || backward.test(sentence.slice(from, to))) return null;
  return { term: { start: from, end: to }, meaning: { start, end } };
}

function stripped(text: string, [from, to]: [number, number], head: RegExp, tail: RegExp): [number, number] {
  const part = text.slice(from, to);
  const start = from + (head.exec(part)?.[0].length ?? 0);
  return [start, Math.max(start, to - (tail.exec(part)?.[0].length ?? 0))];
}

// the bracket may also gloss the foreign name of what stands before it: 会计利润(accounting profit: …)
const bracketed = /(?<before>[\p{L}\p{N}&/. '’-]{2,60}?)\s?\((?<inside>[^()]{2,120})\)/dgu;

/**
 * A name with its expansion in brackets, or the reverse: "RPO (remaining performance obligations)", 剩余履约义务(RPO),
 * RPO(剩余履约义务). Without the initials or two scripts that match, a bracket is only an aside.
 */
function acronymIn(sentence: string): Parts | null {
  for (const { groups, indices } of sentence.matchAll(bracketed)) {
    const [before, inside] = [indices?.groups?.['before'], indices?.groups?.['inside']];
    if (groups === undefined || before === undefined || inside === undefined) continue;
    const parts = expansion(groups['before'] ?? '', groups['inside'] ?? '', before, inside[0]);
    if (parts !== null) return tidied(sentence, parts[0], parts[1]);
  }
  return null;
}

function expansion(
  before: string,
  inside: string,
  [from, to]: [number, number],
  insideStart: number,
): [[number, number], [number, number]] | null {
  const said = /^(?:即|也就是|又称|又叫|全称|简称|or |i\.e\.,? |short for |that is,? )\s*/.exec(inside);
  const meaning: [number, number] = [insideStart + (said?.[0].length ?? 0), insideStart + inside.length];
  const acronym = /(?:^|[^a-z0-9])([a-z][a-z0-9&/-]{1,9})$/.exec(before)?.[1] ?? null;
  const whole = inside.slice(said?.[0].length ?? 0);
  if (acronym !== null && (matchesInitials(acronym, whole) || isHanTerm(whole))) {
    return [[to - acronym.length, to], meaning];
  }
  const glossed = /^([a-z][a-z0-9 &'’/-]{1,40}):\s*(?=.{4})/.exec(inside);
  if (glossed !== null) {
    const name: [number, number] = [insideStart, insideStart + (glossed[1]?.length ?? 0)];
    return [name, [insideStart + glossed[0].length, insideStart + inside.length]];
  }
  if (said !== null) {
    const word = /[\p{Script=Han}]{2,10}$|[a-z][a-z -]{1,30}$/u.exec(before)?.[0] ?? null;
    return word === null ? null : [[to - word.length, to], meaning];
  }
  if (!/^[a-z][a-z0-9&/-]{1,9}$/.test(whole)) return null;
  const words = before
    .trimEnd()
    .split(' ')
    .slice(-whole.replace(/[^a-z]/g, '').length)
    .join(' ');
  if (matchesInitials(whole, words)) return [meaning, [from + before.lastIndexOf(words), to]];
  return null;
}

/** "rpo" and "remaining performance obligations"; plural s and small words may be passed over. */
function matchesInitials(acronym: string, words: string): boolean {
  const letters = acronym.replace(/[^a-z]/g, '').replace(/(?<=..)s$/, '');
  const initials = (words.match(/[a-z]+/g) ?? []).filter(
    (word) => !/^(?:of|the|and|for|to|in|on|by|a)$/.test(word),
  );
  return (
    letters.length >= 2 &&
    initials.length === letters.length &&
    initials.every((word, at) => word[0] === letters[at])
  );
}

/** Two to fourteen Han characters without a digit: a name, not an aside. */
function isHanTerm(text: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}a-z/·]{1,13}$/u.test(text) && !/[是在了的有会就这那]/.test(text);
}
