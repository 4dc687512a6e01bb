import { mayBePerson } from './person-names.ts';

/** A name at the head of a line that says who speaks. */
export interface SpeakerLabel {
  /** As the text writes it, without its marks; "Q" and its like are no names. */
  name: string;
  /** UTF-16 code units from the start of the line to what is said. */
  length: number;
  /** The line is made as only transcripts are: "Operator", "Tim Cook -- CEO", a name with a time. */
  isSure: boolean;
}

/** The label of a line ("陈倩：…", "**Bruce Liu**: …", "Operator", "Tim Cook -- CEO", "Speaker 1 00:12"); null for none. */
export function labelOf(line: string): SpeakerLabel | null {
  const head = line.slice(0, 140);
  const marked = head.includes('：') || head.includes(':') ? withColon.exec(head) : null;
  if (marked !== null) return label(marked[1], marked[0].length, isRole(marked[1]));
  const whole = line.length < 140 && mayStandAlone(line) ? alone.exec(line) : null;
  return whole === null ? null : label(whole[1] ?? whole[2] ?? whole[3], line.length, true);
}

/**
 * The names among labels that are those of speakers, and not "结论：" or "Risk:". One that may be a person's counts once
 * any comes back; a role, and a name of several words, counts by itself. Empty where fewer than two lines have one.
 */
export function spokenNames(labels: readonly (SpeakerLabel | null)[]): ReadonlySet<string> {
  const counts = new Map<string, { count: number; isSure: boolean }>();
  for (const found of labels) {
    if (found === null) continue;
    const before = counts.get(found.name);
    counts.set(found.name, {
      count: (before?.count ?? 0) + 1,
      isSure: found.isSure || before?.isSure === true,
    });
  }
  const persons = [...counts].filter(([name, { isSure }]) => isSure || mayBePerson(name));
  const comesBack = persons.some(([, { count }]) => count > 1);
  const names = persons.filter(([name, { isSure }]) => isSure || comesBack || name.includes(' '));
  const total = names.reduce((sum, [, { count }]) => sum + count, 0);
  return new Set(total > 1 ? names.map(([name]) => name) : []);
}

/** Who the label "Q" or "问" stands for is not said. */
export function namedSpeaker(name: string): string | null {
  return /^(?:Q|A|问|答|問|Question|Answer)$/i.test(name) ? null : name;
}

const latin = String.raw`\p{Lu}[\p{L}.'’-]{0,20}(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|de|van|von|der|\d{1,2})){0,4}`;
const han = String.raw`[\p{Script=Han}·]{1,10}(?: ?[A-Z0-9])?`;
const mark = String.raw`(?:\*\*|__)?`;
const time = String.raw`[\[(（]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])）]?`;
const withColon = new RegExp(
  `^(?:>>+ ?|[-–—] )?${mark}\\[?(${latin}|${han})\\]?${mark}(?: ?[(（][^()（）]{1,60}[)）])?${mark}(?: ${time})? ?(?:：|:(?!//|\\d\\d))${mark}\\s?(?=\\S|$)`,
  'u',
);
const alone = new RegExp(
  `^${mark}(?:(${latin}) ?(?:--|—|–) ?[^.。!?！？:：]{2,90}|(${latin}|${han}) ${time}|(Operator|Moderator|主持人|接线员))${mark}$`,
  'u',
);

/**
 * A line that begins with a Chinese character is a label only where a time ends it, or where it is a role; no line is one that
 * begins with a digit or a mark other than those of emphasis.
 */
function mayStandAlone(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first < 0x41 && first !== asterisk) return false;
  const isHan = first >= 0x4e00 && first <= 0x9fff;
  return !isHan || line.length <= longestRole || /[\d\])）*_]$/.test(line);
}

const asterisk = 0x2a;
const longestRole = 8;

function label(written: string | undefined, length: number, isSure: boolean): SpeakerLabel | null {
  const name = written?.trim() ?? '';
  if (name === '' || endsAsPhrase.test(name)) return null;
  return { name, length, isSure };
}

function isRole(name: string | undefined): boolean {
  return /^(?:Operator|Moderator|Host|Interviewer|主持人|主播|问|答|問|Q|A|Speaker \d+|嘉宾 ?[A-Z\d]?|分析师|分析師)$/i.test(
    name ?? '',
  );
}

/** "黄仁勋表示：" attributes a sentence, and a phrase with a particle is no name. */
const endsAsPhrase =
  /(?:表示|认为|認為|指出|透露|称|稱|说|說|道|问道|写道|寫道|强调|強調|如下|包括|的是|一句话|是|了|吗|的)$/;
