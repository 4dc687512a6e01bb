import type { NoteText, Sentence } from './note-text.ts';
import type { Rule } from './note.ts';

/** Sentences of the form "when X, then Y", with where X and Y stand. Concessions ("even if") and stories are none. */
export function rules(text: NoteText): Rule[] {
  const found: Rule[] = [];
  const seen = new Set<string>();
  for (const sentence of text.sentences) {
    if (sentence.kind === 'row' || sentence.kind === 'heading' || sentence.text.includes('?')) continue;
    const parts = chineseRule(sentence.text) ?? englishRule(sentence.text) ?? englishReversed(sentence.text);
    if (parts === null || seen.has(sentence.text)) continue;
    const [condition, outcome] = parts.map((part) => trimmed(sentence, part));
    if (condition === undefined || outcome === undefined) continue;
    if (condition.text.length < 2 || outcome.text.length < 3) continue;
    seen.add(sentence.text);
    found.push({
      sentence: text.quote(sentence.start, sentence.end),
      condition: text.quote(condition.start, condition.end),
      outcome: text.quote(outcome.start, outcome.end),
    });
  }
  return found;
}

type Part = readonly [start: number, end: number];

const opening =
  /如果说?|假如|假使|倘若|要是|一旦|只要|每当|每逢|(?<=^|[,;:。\s"“「])当(?![年时然今初中前下地天日晚场事局选做作成家期月季周心])(?=[^,]{2,60}(?:时|之后|以后|后|的话),|[^,]{4,60},[^,]{0,10}(?:就|会|将|便|才))|若(?!干|是非|有所思|隐)/g;
/** What marks the second half; where it stands behind no comma it also parts the halves. */
const turning = /,\s*(?:那[么幺]?|就|则|便|将|会|才)?|(?:就会|就要|就是|则会|则|便会|就)/g;
const strong = /那[么幺]?|就|则|便|会|将|必|意味着|才|无法|不得不|恐/;
const weak = /^.{0,10}(?:可能|说明|需要?|应|难以?|等于|可以)/;
/** What goes on with the condition, or begins another thought. */
const continuing = /^(?:而且|并且|也好|或者|或|以及|还有|因为|特别|尤其|包括|但)/;
const hedge = /^(?:如果|要是)(?:我|你|大家)?(?:没有?(?:记错|理解错|听错|看错)|不介意|有兴趣|感兴趣|喜欢)/;
const concession = /(?:即使|即便|就算|哪怕|无论|不管)/;

/** 如果…，（那么/就/会）…: the condition runs to the first comma behind which the outcome has its mark. */
function chineseRule(text: string): [Part, Part] | null {
  opening.lastIndex = 0;
  for (let cue = opening.exec(text); cue !== null; cue = opening.exec(text)) {
    if (
      concession.test(text.slice(Math.max(0, cue.index - 12), cue.index)) ||
      hedge.test(text.slice(cue.index))
    )
      continue;
    turning.lastIndex = cue.index + cue[0].length + 2;
    for (let turn = turning.exec(text); turn !== null; turn = turning.exec(text)) {
      const start = turn.index + commaLength(turn[0]);
      const clause = /^[^,;。!]*/.exec(text.slice(start, start + 60))?.[0] ?? '';
      if (continuing.test(clause.trimStart()) || !(strong.test(clause) || weak.test(clause))) continue;
      if (text.length - start < 3) continue;
      return [
        [cue.index, turn.index],
        [start, text.length],
      ];
    }
  }
  return null;
}

/** The outcome begins behind the comma, so that its own mark stays with it. */
function commaLength(turn: string): number {
  return turn.startsWith(',') ? 1 : 0;
}

const modal = String.raw`\b(?:will|would|may|might|could|can|should|must|then|means?|tends? to|is likely|are likely|has to|have to|cannot|won't|needs? to)\b`;
const leading = new RegExp(
  String.raw`(?:^|[,;:] |\b(?:and|but|that|so) )((?:if|once|unless|when|whenever|as long as|provided that) [^,;]{4,200}(?:, (?:and|or|without|even|with|even without) [^,;]{2,80})?), ((?:then )?.{4,300})$`,
);
const trailing = new RegExp(
  String.raw`^(.{0,200}${modal}.{3,200}?) ((?:if|once(?! if)|unless|whenever|as long as|provided that) [^,;]{4,200})$`,
);
const hasModal = new RegExp(modal);

function englishRule(text: string): [Part, Part] | null {
  const match = leading.exec(text);
  const [, condition = '', outcome = ''] = match ?? [];
  if (match === null || !mayCount(condition, text.slice(0, match.index))) return null;
  // "when" also tells stories: only one with a mark in its outcome is a rule
  if (!/^(?:if|unless|whenever)/.test(condition) && !hasModal.test(outcome)) return null;
  const start = match.index + match[0].indexOf(condition);
  return [
    [start, start + condition.length],
    [text.length - outcome.length, text.length],
  ];
}

function englishReversed(text: string): [Part, Part] | null {
  const [, outcome = '', condition = ''] = trailing.exec(text) ?? [];
  if (condition === '' || !mayCount(condition, outcome)) return null;
  return [
    [text.length - condition.length, text.length],
    [0, outcome.length],
  ];
}

/** "even if" concedes, "as if" compares, "if not", "if any" and "if you will" only hedge. */
function mayCount(condition: string, before: string): boolean {
  return (
    !/\b(?:even|as|only|what|not|see|ask|asked|asks|wonder|wondered|know|doubt)\s*$/.test(before) &&
    !/^if (?:not|any|so|you will|you like|at all)\b/.test(condition)
  );
}

function trimmed(sentence: Sentence, [start, end]: Part): { start: number; end: number; text: string } {
  const part = sentence.text.slice(start, end);
  const head = /^[\s,;:、"“”']*/.exec(part)?.[0].length ?? 0;
  const body = part.slice(head).replace(/[\s,;:、。.!"“”]+$/, '');
  const from = sentence.start + start + head;
  return { start: from, end: from + body.length, text: body };
}
