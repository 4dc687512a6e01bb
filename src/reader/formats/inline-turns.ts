import { bareSegment } from './bare-segment.ts';
import { mayBePerson } from './person-names.ts';
import type { SourceSegment } from './source-text.ts';

/**
 * The turns of a talk printed without line ends ("…吗?Jane Doe:是的。主持人:那么…"), between two offsets: two who come
 * back again and again behind ends of sentences. Empty where there are none. Linear: a look at each colon.
 */
export function inlineTurns(text: string, from: number, to: number): SourceSegment[] {
  const colons = colonsIn(text, from, to);
  if (colons.length < fewest) return [];
  const counts = new Map<string, number>();
  for (const colon of colons) {
    if (isWithinSentence(text, colon)) continue;
    const name = behindSentence.exec(text.slice(Math.max(from, colon - longestLabel), colon))?.[1];
    if (name !== undefined && (isRole(name) || mayBePerson(name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].filter(([, count]) => count >= 2).map(([name]) => name);
  const total = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  if (names.length < 2 || total < fewest) return [];
  const longestFirst = names.sort((a, b) => b.length - a.length);
  const heads = colons.flatMap((colon) => {
    // A heading may have run into the label: what follows it is a turn all the same.
    const name = longestFirst.find((one) => text.startsWith(one, colon - one.length));
    return name === undefined ? [] : [{ start: colon - name.length, name }];
  });
  return heads.map(({ start, name }, index) =>
    bareSegment('turn', start, heads[index + 1]?.start ?? to, { speaker: name }),
  );
}

/** Two who only once answer each other are a quotation. */
const fewest = 6;
const longestLabel = 44;
const behindSentence =
  /(?:^|[。！？!?…」』”"’)）\n]|\. )\s{0,2}(主持人|记者|記者|主播|提问者|嘉宾|嘉賓|分析师|分析師|Host|Moderator|Interviewer|\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}|[\p{Script=Han}·]{2,4})$/u;

/** Five Chinese characters before a colon are more than a name. */
function isWithinSentence(text: string, colon: number): boolean {
  for (let at = colon - 1; at >= colon - 5; at--) {
    const unit = text.charCodeAt(at);
    if (!(unit >= 0x4e00 && unit <= 0x9fff)) return false;
  }
  return true;
}

function isRole(name: string): boolean {
  return /^(?:主持人|记者|記者|主播|提问者|嘉宾|嘉賓|分析师|分析師|Host|Moderator|Interviewer)$/.test(name);
}

function colonsIn(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  const part = text.slice(from, to);
  let wide = nextOf(part, '：', 0);
  let narrow = nextOf(part, ':', 0);
  while (wide < part.length || narrow < part.length) {
    const at = from + Math.min(wide, narrow);
    if (wide < narrow) {
      found.push(at);
      wide = nextOf(part, '：', wide + 1);
    } else {
      if (!/[\d/\s]/.test(text.charAt(at + 1))) found.push(at);
      narrow = nextOf(part, ':', narrow + 1);
    }
  }
  return found;
}

/** The next place of a character; the end of the text where there is none. */
function nextOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}
