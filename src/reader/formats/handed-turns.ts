import { bareSegment } from './bare-segment.ts';
import type { SourceSegment } from './source-text.ts';
import { answers, callMark, calls } from './talk-calls.ts';

/**
 * Turns of a talk without labels, from what gives them away: the host names himself at the beginning, hands over by
 * name ("Bruce，你怎么看？", "let me turn it over to Jane Doe."), and comes back with thanks or a question. What follows
 * a question to nobody by name is somebody's: its speaker is null. Empty where fewer than two are called by name.
 */
export function handedTurns(text: string, from: number): SourceSegment[] {
  const handed = handoffs(text, from);
  if (handed.filter(({ speaker }) => speaker !== null).length < fewest) return [];
  const host = introduced(text, from);
  // stable: of two at one place the call holds
  const changes = [...returns(text, from, host, handed), ...handed].sort((a, b) => a.start - b.start);
  const names = fullNames(text, new Set(handed.flatMap(({ speaker }) => speaker ?? [])));
  const turns: SourceSegment[] = [bareSegment('turn', from, text.length, { speaker: host, title: 'host' })];
  let guest: SourceSegment | null = null;
  for (const { start, speaker, isHost, asksMore } of changes) {
    const full = speaker === null ? null : (names.get(speaker) ?? speaker);
    const title = isHost || (full !== null && full === host) ? 'host' : null;
    // who is asked for more by name did not speak just now
    if (asksMore && guest !== null && guest.speaker === full) guest.speaker = null;
    const last = turns.at(-1);
    if (last?.start === start) Object.assign(last, { speaker: full, title });
    else if (last !== undefined && (last.speaker !== full || last.title !== title)) {
      last.end = start;
      turns.push(bareSegment('turn', start, text.length, { speaker: full, title }));
    }
    if (title !== 'host') guest = turns.at(-1) ?? null;
  }
  const named = namedBySuccessors(text, turns, [...names.values()]);
  for (const turn of named) if (turn.speaker === null) turn.title ??= 'guest';
  return named.filter(({ start, end }) => end > start);
}

/**
 * "我很同意 Jane 讲的": who spoke before without being named is the one the next guest takes up. Where that speech names
 * her itself, she speaks only from the paragraph behind on.
 */
function namedBySuccessors(
  text: string,
  turns: readonly SourceSegment[],
  names: readonly string[],
): SourceSegment[] {
  const found: SourceSegment[] = [];
  let nameless: SourceSegment | null = null;
  let place = 0;
  for (const turn of turns) {
    const head = text.slice(turn.start, Math.min(turn.end, turn.start + 60));
    const taken = turn.title === 'host' ? undefined : takesUp.exec(head)?.[1];
    const full =
      taken === undefined ? undefined : (names.find((one) => one.split(' ')[0] === taken) ?? taken);
    if (nameless !== null && taken !== undefined && full !== undefined && full !== turn.speaker) {
      const named = text.slice(nameless.start, nameless.end).lastIndexOf(taken);
      const next = named < 0 ? -1 : text.indexOf('\n\n', nameless.start + named);
      if (named < 0) nameless.speaker = full;
      else if (next >= 0 && next < nameless.end) {
        found.splice(place + 1, 0, bareSegment('turn', next, nameless.end, { speaker: full }));
        nameless.end = next;
      }
    }
    if (turn.title !== 'host') {
      nameless = turn.speaker === null ? turn : null;
      place = found.length;
    }
    found.push(turn);
  }
  return found;
}

const takesUp =
  /(?:同意|赞同|贊同|认同|認同|回应一下|回應一下|agree with|echo what) ?(?:刚才|剛才)?\*{0,2}([A-Z][a-z'’-]{1,20}|\p{Script=Han}{2,3}?)\*{0,2} ?(?:刚才|剛才)?(?:讲|講|说|說|提|的看法|的观点|的觀點|said| )/u;

interface Handover {
  /** Where the one who is called begins to speak. */
  start: number;
  /** Where the call itself begins. */
  call: number;
  speaker: string | null;
  isHost: boolean;
  /** Somebody else has spoken before: "Bruce, anything to add?" */
  asksMore: boolean;
}

const fewest = 2;

function handoffs(text: string, from: number): Handover[] {
  const found = new Map<number, Handover>();
  let covered = from;
  for (const { index } of text.matchAll(callMark)) {
    if (index < covered) continue;
    const start = Math.max(from, sentenceStart(text, index));
    const window = text.slice(start, index + reach);
    for (const pattern of calls) {
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
  for (const { 1: asked = '' } of text.matchAll(addressed)) found.add(asked).add(asked.slice(-2));
  return found;
}

const thanks = /(?:谢谢|謝謝|感谢|感謝|嘉宾|嘉賓)\*{0,2}(\p{Script=Han}{2,3})/gu;
const addressed = /(\p{Script=Han}{2,3})\*{0,2}(?:[，,]? ?[你您]|老师|老師|刚才|剛才|提到)/gu;

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

/** The group is the indent. */
const hostCue =
  /^([ \t]{0,4})(?:(?:好的){1,3}[，,。]|谢谢|謝謝|感谢|感謝|接下来要|接下來要|(?:好的[，,])?(?:那)?(?:最后|最後|第[一二三四五]个|第[一二三四五]個|下一个|下一個)问题|(?:然后|然後)?(?:我)?还有一个问题|我有一个(?:后续)?问题|我最后问|Thank you|Thanks,|Thanks for|Great, |Our (?:next|first|last) question|Next question)/gmu;

/**
 * Where the host speaks again: from a paragraph that begins with thanks or with the next question to that question's
 * end, and in the sentence of each call.
 */
function returns(text: string, from: number, host: string | null, handed: readonly Handover[]): Handover[] {
  const found: Handover[] = [];
  const calls = handed.filter(({ call, start }) => call < start).sort((a, b) => a.call - b.call);
  let at = 0;
  let covered = from;
  for (const { index, 1: indent = '' } of text.matchAll(hostCue)) {
    const start = index + indent.length;
    if (start < covered) continue;
    const end = questionEnd(text, start);
    found.push({ call: start, start, speaker: host, isHost: true, asksMore: false });
    while (at < calls.length && (calls[at]?.call ?? 0) < start) at += 1;
    const next = calls[at];
    if (next === undefined || next.call >= end)
      found.push({ call: end, start: end, speaker: null, isHost: false, asksMore: false });
    covered = end;
  }
  for (const { call } of calls)
    found.push({ call, start: call, speaker: host, isHost: true, asksMore: false });
  return found;
}

/** Behind the last question of the first of three paragraphs that asks one; else the end of the first. */
function questionEnd(text: string, from: number): number {
  let firstEnd: number | null = null;
  let start = from;
  for (let paragraph = 0; paragraph < 3 && start < text.length; paragraph++) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    firstEnd ??= end;
    const line = text.slice(start, end);
    const asked = Math.max(line.lastIndexOf('？'), line.lastIndexOf('?'));
    if (asked >= 0) return start + asked + 1;
    start = end + (/^\n{1,9}/.exec(text.slice(end, end + 9))?.[0].length ?? 0);
    if (text.startsWith('#', start)) break;
  }
  return firstEnd ?? from;
}

/** Who names himself in the first lines: "我是…的联合创始人陈倩", "I'm Jane Doe". */
function introduced(text: string, from: number): string | null {
  const head = text.slice(from, from + 600);
  return (
    /我是[^，。！？\n]{0,24}(?:主持人|主理人|创始人|創始人|主播|记者|記者|编辑|編輯)\*{0,2}(\p{Script=Han}{2,4}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\*{0,2}[，。！、]/u.exec(
      head,
    )?.[1] ??
    /\b(?:I'm|I am|My name is|I’m) (?:your host,? )?([A-Z][a-z]+(?: [A-Z][a-z'’-]+){1,2})\b/.exec(
      head,
    )?.[1] ??
    null
  );
}

/** "Bruce Liu" for "Bruce", where the text writes one such name and no other. */
function fullNames(text: string, shorts: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { 1: first = '', 2: last = '' } of text.matchAll(twoNames)) {
    if (shorts.has(first)) found.set(first, (found.get(first) ?? new Set()).add(`${first} ${last}`));
  }
  return new Map(
    [...found].flatMap(([short, [only, ...others]]) =>
      only === undefined || others.length > 0 ? [] : [[short, only]],
    ),
  );
}

const twoNames = /(?<![A-Za-z])([A-Z][a-z]{1,20})(?= ([A-Z][a-z]{1,20})(?![A-Za-z]))/g;

const notNames: ReadonlySet<string> = new Set(
  '大家 各位 我们 我們 你们 你們 他们 他們 所以 但是 那么 那麼 然后 然後 首先 因此 其实 其實 刚才 剛才 今天 如果 And But So Now Well Okay OK Yes No Also Again Next First Then The'.split(
    ' ',
  ),
);
