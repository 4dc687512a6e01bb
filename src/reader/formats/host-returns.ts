import type { Handover } from './handoffs.ts';

/**
 * Where the host speaks again: from a paragraph that begins with thanks or with the next question to that question's
 * end, and in the sentence of each call.
 */
export function hostReturns(
  text: string,
  from: number,
  host: string | null,
  handed: readonly Handover[],
): Handover[] {
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

/** The group is the indent. */
const hostCue =
  /^([ \t]{0,4})(?:(?:好的){1,3}[，,。]|谢谢|謝謝|感谢|感謝|接下来要|接下來要|(?:好的[，,])?(?:那)?(?:最后|最後|第[一二三四五]个|第[一二三四五]個|下一个|下一個)问题|(?:然后|然後)?(?:我)?还有一个问题|我有一个(?:后续)?问题|我最后问|Thank you|Thanks,|Thanks for|Great, |Our (?:next|first|last) question|Next question)/gmu;

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
