import { bareSegment } from './bare-segment.ts';
import type { SourceSegment } from './source-text.ts';

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
  const fullNames = new Map<string, string>();
  const turns: SourceSegment[] = [bareSegment('turn', from, text.length, { speaker: host })];
  let guest: SourceSegment | null = null;
  for (const { start, speaker, asksMore } of changes) {
    const full = speaker === null ? null : (fullNames.get(speaker) ?? fullName(text, speaker));
    if (speaker !== null && full !== null) fullNames.set(speaker, full);
    // who is asked for more by name did not speak just now
    if (asksMore && guest !== null && guest.speaker === full) guest.speaker = null;
    const last = turns.at(-1);
    if (last?.start === start) last.speaker = full;
    else if (last !== undefined && last.speaker !== full) {
      last.end = start;
      turns.push(bareSegment('turn', start, text.length, { speaker: full }));
    }
    if (full !== host) guest = turns.at(-1) ?? null;
  }
  return turns.filter(({ end }, index) => end > (turns[index]?.start ?? end));
}

interface Handover {
  /** Where the one who is called begins to speak. */
  start: number;
  /** Where the call itself begins. */
  call: number;
  speaker: string | null;
  /** Somebody else has spoken before: "Bruce, anything to add?" */
  asksMore: boolean;
}

const fewest = 2;
const name = String.raw`\*{0,2}([A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,2}|\p{Script=Han}{2,3})\*{0,2}`;
const latinName = String.raw`\*{0,2}([A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,2})\*{0,2}`;
const begins = String.raw`(?<=^|[。？！?!\n,，] ?|[。？！?!] ?(?:那|好的?|好吧) ?)`;
const rest = String.raw`[^。？！?!\n]{0,24}`;
const asks = String.raw`(?:怎么看|怎麼看|有什么${rest}?(?:补充|看法|想法|观点|分享|说)|有什麼${rest}?(?:補充|看法|想法|觀點|分享|說)|觉得呢|覺得呢|觉得怎么样)`;
const ends = String.raw`${rest}[。？！?!] ?`;
const calls: readonly RegExp[] = [
  // "Ethan，你怎么看？"
  new RegExp(`${begins}${name} ?[，,] ?[你您]${rest}?${asks}${ends}`, 'gmu'),
  // "Bruce来跟大家打个招呼吧。"
  new RegExp(
    `${begins}(?:有请|請|请)?${latinName} ?(?:来|來|先|跟大家|你|您)${rest}?(?:打个招呼|打個招呼|介绍一下|介紹一下|说说|說說|讲讲|講講|聊聊|怎么看|怎麼看)${ends}`,
    'gmu',
  ),
  // "我们先从任洋开始。"
  new RegExp(
    `(?:先从|先從|先由|有请|有請|先请|先請)${name}(?:先)?(?:开始|開始|来(?:说|讲|谈|回答|分享|聊)|來(?:說|講|談|回答|分享|聊))${ends}`,
    'gmu',
  ),
  // "Jane, what do you think?"
  new RegExp(
    `(?<=^|[.?!\\n] ?)${latinName}, (?:what|how|do you|could you|can you|would you|your|over to you|go ahead|please)[^.?!\\n]{0,160}[.?!] ?`,
    'gmu',
  ),
  // "I'll now turn it over to Jane Doe."
  new RegExp(
    `(?:turn|hand|pass) (?:it|the call|the floor|things|this)(?: back)? over to (?:our [A-Za-z ,]{2,60}, )?${latinName}[^.?!\\n]{0,80}[.?!] ?`,
    'gmu',
  ),
  // "Our next question comes from the line of Jane Doe with Example Bank."
  new RegExp(
    `question (?:comes|is|will come|today comes) from (?:the line of )?${latinName}[^.?!\\n]{0,80}\\. ?(?:Please go ahead\\. ?|Your line is (?:now )?open\\. ?)?`,
    'gmu',
  ),
];
/** One who says his name, or is named as he begins: "任洋，我补充一下". */
const answers = new RegExp(`(?<=^[ \\t]{0,4})${name}[，,](?:是)?我`, 'gmu');
/** A call to several, or to nobody by name. */
const openCall = new RegExp(`(?:你们|你們|各位|大家)${rest}?${asks}${ends}`, 'gmu');

function handoffs(text: string, from: number): Handover[] {
  const found: Handover[] = [];
  const persons = new Map<string, boolean>();
  const isPerson = (called: string): boolean => {
    const known = persons.get(called) ?? (!notNames.has(called) && isSomebody(text, called));
    persons.set(called, known);
    return known;
  };
  for (const pattern of calls) {
    for (const match of text.matchAll(pattern)) {
      const [call, called] = match;
      if (match.index < from || called === undefined || !isPerson(called)) continue;
      const asksMore = /补充|補充|to add/.test(call);
      found.push({
        call: sentenceStart(text, match.index),
        start: behind(text, match),
        speaker: called,
        asksMore,
      });
    }
  }
  for (const match of text.matchAll(answers)) {
    const [, called] = match;
    if (match.index < from || called === undefined || !isPerson(called)) continue;
    found.push({ call: match.index, start: match.index, speaker: called, asksMore: false });
  }
  for (const match of text.matchAll(openCall)) {
    if (match.index < from) continue;
    found.push({
      call: sentenceStart(text, match.index),
      start: behind(text, match),
      speaker: null,
      asksMore: false,
    });
  }
  return found;
}

/** Two or three Chinese characters are a name where somebody of that name is thanked, asked or quoted. */
function isSomebody(text: string, called: string): boolean {
  if (/^[A-Z]/.test(called)) return true;
  return new RegExp(
    `(?:谢谢|謝謝|感谢|感謝|嘉宾|嘉賓)\\*{0,2}${called}|${called}\\*{0,2}(?:[，,]? ?[你您]|老师|老師|刚才|剛才|提到)`,
  ).test(text);
}

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

/** Offset of what is said next. */
function behind(text: string, match: RegExpExecArray): number {
  const end = match.index + match[0].length;
  return end + (/^\s{1,20}/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
}

const hostCue =
  /(?<=^[ \t]{0,4})(?:(?:好的){1,3}[，,。]|谢谢|謝謝|感谢|感謝|接下来要|接下來要|(?:好的[，,])?(?:那)?(?:最后|最後|第[一二三四五]个|第[一二三四五]個|下一个|下一個)问题|(?:然后|然後)?(?:我)?还有一个问题|我有一个(?:后续)?问题|我最后问|Thank you|Thanks,|Thanks for|Great, |Our (?:next|first|last) question|Next question)/gmu;

/**
 * Where the host speaks again: from a paragraph that begins with thanks or with the next question to that question's
 * end, and in the sentence of each call.
 */
function returns(text: string, from: number, host: string | null, handed: readonly Handover[]): Handover[] {
  const found: Handover[] = [];
  const calls = handed.filter(({ call, start }) => call < start).sort((a, b) => a.call - b.call);
  let at = 0;
  let covered = from;
  for (const match of text.matchAll(hostCue)) {
    if (match.index < covered) continue;
    const end = questionEnd(text, match.index);
    found.push({ call: match.index, start: match.index, speaker: host, asksMore: false });
    while (at < calls.length && (calls[at]?.call ?? 0) < match.index) at += 1;
    const next = calls[at];
    if (next === undefined || next.call >= end)
      found.push({ call: end, start: end, speaker: null, asksMore: false });
    covered = end;
  }
  for (const { call } of calls) found.push({ call, start: call, speaker: host, asksMore: false });
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
function fullName(text: string, short: string): string {
  if (!/^[A-Z][a-z]+$/.test(short)) return short;
  const found = new Set<string>();
  for (const match of text.matchAll(new RegExp(`(?<![A-Za-z])${short} [A-Z][a-z]{1,20}(?![A-Za-z])`, 'g')))
    found.add(match[0]);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : short;
}

const notNames: ReadonlySet<string> = new Set(
  '大家 各位 我们 我們 你们 你們 他们 他們 所以 但是 那么 那麼 然后 然後 首先 因此 其实 其實 刚才 剛才 今天 如果 And But So Now Well Okay OK Yes No Also Again Next First Then The'.split(
    ' ',
  ),
);
