import { answers, callMark, calls } from './talk-calls.ts';

/** A place where one speaker gives way to the next. UTF-16 code units of the text. */
export interface Handover {
  /** Where the one who is called begins to speak. */
  start: number;
  /** Where the call itself begins. */
  call: number;
  speaker: string | null;
  isHost: boolean;
  /** Somebody else has spoken before: "Bruce, anything to add?" */
  asksMore: boolean;
}

/** Where speakers are called by name or asked, in the order they are found; empty where nobody is called by name. */
export function handoffs(text: string, from: number): Handover[] {
  const found = new Map<number, Handover>();
  let covered = from;
  for (const { index } of text.matchAll(callMark)) {
    if (index < covered) continue;
    const start = Math.max(from, sentenceStart(text, index));
    const window = text.slice(start, index + reach);
    for (const { mark, pattern } of calls) {
      if (!mark.test(window)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(window); match !== null; match = pattern.exec(window)) {
        const at = start + match.index;
        const isLater = found.get(at)?.speaker === null || !found.has(at);
        if (isLater) found.set(at, handover(text, at, match));
      }
    }
    covered = index + reach - longestCall;
  }
  const called = [...found.values()];
  return called.some(({ speaker }) => speaker !== null) ? known(text, from, called) : [];
}

/** How far behind its mark a call may end, and how long one may be, in UTF-16 code units. */
const reach = 500;
const longestCall = 250;

function handover(text: string, at: number, { 0: call, 1: called }: RegExpExecArray): Handover {
  const end = at + call.length;
  const start = end + (/^\s{1,20}/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  const asksMore = /补充|補充|to add/.test(call);
  return { call: sentenceStart(text, at), start, speaker: called ?? null, isHost: false, asksMore };
}

/** Of those called only people, and those who answer by their name. */
function known(text: string, from: number, called: readonly Handover[]): Handover[] {
  const somebody = somebodies(text);
  const isPerson = (name: string): boolean =>
    !notNames.has(name) && (/^[A-Z]/.test(name) || somebody.has(name));
  const found = called.filter(({ speaker }) => speaker === null || isPerson(speaker));
  for (const { index, 1: indent = '', 2: speaker = '' } of text.matchAll(answers)) {
    const start = index + indent.length;
    if (start >= from && isPerson(speaker))
      found.push({ call: start, start, speaker, isHost: false, asksMore: false });
  }
  return found;
}

/** Two or three Chinese characters are a name where somebody of that name is thanked, asked or quoted. */
function somebodies(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { 1: thanked = '' } of text.matchAll(thanks)) found.add(thanked).add(thanked.slice(0, 2));
  for (const stretch of stretchesBefore(text, addressMark))
    for (const { 1: asked = '' } of stretch.matchAll(addressed)) found.add(asked).add(asked.slice(-2));
  return found;
}

/** The parts of a text that a name and a mark behind it may stand in; parts that overlap are one. */
function* stretchesBefore(text: string, mark: RegExp): Generator<string> {
  let start = 0;
  let end = 0;
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (index - longestBefore > end) {
      yield text.slice(start, end);
      start = index - longestBefore;
    }
    end = index + found.length;
  }
  yield text.slice(start, end);
}

/** A name of three characters of two code units each, two asterisks, a comma and a blank. */
const longestBefore = 10;

const thanks = /(?:谢谢|謝謝|感谢|感謝|嘉宾|嘉賓)\*{0,2}(\p{Script=Han}{2,3})/gu;
/** Without the u flag it takes half the time; a character beyond 16 bits is the two units it is written with. */
const han = String.raw`(?:[\u2e80-\u2fd5々〇〡-〩〸-〻\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9]|[\ud840-\ud8ff][\udc00-\udfff])`;
const addressMark = /[你您]|老师|老師|刚才|剛才|提到/g;
const addressed = new RegExp(`(${han}{2,3})\\*{0,2}(?:[，,]? ?[你您]|老师|老師|刚才|剛才|提到)`, 'g');

/** Where the sentence around an offset begins. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - longestSentence), at);
  const cut = Math.max(
    ...['。', '？', '！', '?', '!', '\n'].map((end) => before.lastIndexOf(end)),
    before.lastIndexOf('. ') + 1,
  );
  return cut < 0 || (cut === 0 && !/^[。？！?!\n]/.test(before)) ? at : at - before.length + cut + 1;
}

const longestSentence = 200;

const notNames: ReadonlySet<string> = new Set(
  '大家 各位 我们 我們 你们 你們 他们 他們 所以 但是 那么 那麼 然后 然後 首先 因此 其实 其實 刚才 剛才 今天 如果 And But So Now Well Okay OK Yes No Also Again Next First Then The'.split(
    ' ',
  ),
);
