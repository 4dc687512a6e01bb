import { mayBePerson } from '../formats/person-names.ts';
import { behindBlank } from './behind-blank.ts';
import { CharacterSet } from './character-set.ts';
import type { Hit, Scene } from './scene.ts';
import { lastBefore, within } from './scene.ts';

export interface Speaker {
  name: string;
  id: string | null;
}

/** A place where the text says who speaks, in order. View offsets. */
export interface Frame {
  start: number;
  end: number;
  /** Where the quotation ends that the verb opens, else the end of the verb. */
  until: number;
  /** It stands behind what names its source. */
  sourced: boolean;
  speaker: Speaker;
}

/**
 * Attribution frames: a name with a verb of saying behind it (X 表示, X said), or after 据 and "according to"; 他说, 报告显示
 * and "the bank said" go to whoever spoke before.
 */
export function framesIn(scene: Scene): Frame[] {
  const found: Frame[] = [];
  for (const verb of scene.speeches) {
    const last = found[found.length - 1];
    const named = speakerAfter(scene, verb);
    const speaker = named ?? speakerBefore(scene, verb) ?? spokenOfBefore(scene, verb, last);
    if (speaker === null) continue;
    const sourced = named !== null;
    found.push({ start: verb.start, end: verb.end, until: quoteEnd(scene.text, verb.end), sourced, speaker });
  }
  return found;
}

/** Whether a frame names a report, whose findings the next sentences may go on with. */
export function cites(text: string, { start, end, sourced }: Frame): boolean {
  return sourced || report.test(text.slice(Math.max(0, start - 6), end + 4));
}

const report = /报告|研报|预测|测算|report|note|study|survey/;

/** 表示:“…。…。” and said: "…" reach to where the quotation closes. */
function quoteEnd(text: string, from: number): number {
  if (!beforeQuote.standsIn(text, from, from + 7)) return from;
  const open = /^[^。.!?\n“”"「]{0,6}[:,] ?([“"「])/.exec(text.slice(from, from + 12));
  if (open === null) return from;
  const start = from + open[0].length;
  const close = text.indexOf(open[1] === '“' ? '”' : open[1] === '「' ? '」' : '"', start);
  return close < 0 || close - start > longestQuote ? from : close;
}

const beforeQuote = new CharacterSet(':,');
const longestQuote = 600;
const nameReach = 12;
const nearReach = 4;
/** How far before a verb who speaks is looked for by a title. */
const titleReach = 40;

function speakerBefore(scene: Scene, verb: Hit<'speech'>): Speaker | null {
  const entity = lastBefore(scene.entities, verb.start);
  if (entity !== null && entity.end <= verb.start && verb.start - entity.end <= nameReach) {
    if (speakingKinds.has(entity.sense.kind) && isSaidBy(scene.text, entity.end, verb))
      return { name: entity.sense.name, id: entity.sense.id };
  }
  const from = Math.max(0, verb.start - titleReach);
  const { text } = scene;
  if (analystsEnds.hasAt(text, verb.start - 1) && byAnalysts.test(text.slice(from, verb.start)))
    return { name: 'analysts', id: null };
  if (text[verb.start - 1] === ')') return inBrackets(scene, verb.start, text.slice(from, verb.start));
  return (
    (mayFollowTitle(text, verb.start) ? firmOf(scene, verb.start, text.slice(from, verb.start)) : null) ??
    (mayEndName(text, verb.start) ? writtenName(scene.written(from, verb.start)) : null)
  );
}

/** Whether a name that ends at `from`, close before the verb, is that of who speaks. */
function isSaidBy(text: string, from: number, verb: Hit<'speech'>): boolean {
  const closing = /^\*{0,2}\)/.exec(text.slice(from, Math.min(verb.start, from + 3)));
  const start = closing === null ? from : from + closing[0].length;
  if (parting.standsIn(text, start, verb.start)) return false;
  const between = text.slice(start, verb.start);
  // 微软2025年资本支出预计: the figure is expected, not Microsoft expecting it.
  const isForeseeing = foreseeing.test(text.slice(verb.start, verb.end));
  return !isForeseeing || (between.length <= nearReach && ownForesight.test(between));
}

const parting = new CharacterSet(',。;!?:、()“”"的了\t|');
const analystsEnds = new CharacterSet('师们均遍前的s ');
const byAnalysts = /分析师(?:们|平均|普遍|此前|的)*$|analysts (?:had |have |on average |now )?$/;

/** What may stand between one who foresees and the verb; 营收预期 is what others foresee. */
const ownForesight =
  /^(?:也|还|则|又|曾|此前|最新|仍|均|都|已|目前|现|方面|分析师|团队|研究部|研究团队| |,|also|now|still|has|had|have)*$/;

/** 分析师(Jane Doe from Example)测算: the names in the brackets. */
function inBrackets(scene: Scene, at: number, clause: string): Speaker | null {
  const open = clause.lastIndexOf('(');
  if (open < 0) return null;
  const names = within(scene.entities, { start: at - clause.length + open, end: at }, at, 4).filter(
    ({ sense }) => speakingKinds.has(sense.kind),
  );
  const [first] = names;
  if (first === undefined) return null;
  const all = [...new Set(names.map(({ sense }) => sense.name))];
  return { name: all.join(' / '), id: all.length === 1 ? first.sense.id : null };
}

/** 某某证券首席分析师张三认为: for whom he speaks where the thesis knows them, else his name. */
function firmOf(scene: Scene, at: number, clause: string): Speaker | null {
  const person = titled.exec(clause);
  if (person === null) return null;
  const from = at - clause.length;
  const firm = within(scene.entities, { start: from, end: at }, at, 4).findLast(
    (hit) => speakingKinds.has(hit.sense.kind) && !/[,。;!?、]/.test(scene.text.slice(hit.end, at)),
  );
  if (firm !== undefined) return { name: firm.sense.name, id: firm.sense.id };
  const name = person[1];
  return name !== undefined && mayBePerson(name) && !/^[曾于向常温时万]/.test(name)
    ? { name, id: null }
    : null;
}

/** Whether a title may stand at the end of a clause, or before a name or what else may follow it there. */
function mayFollowTitle(text: string, end: number): boolean {
  return (
    inTitle.standsIn(text, end - 4, end) ||
    ((asideEnds.hasAt(text, end - 1) || inAside.standsIn(text, end - 17, end)) &&
      inTitle.standsIn(text, end - titleReach, end))
  );
}

/** The last character of each title. */
const inTitle = new CharacterSet('师家员长裁理官人席');
const inAside = new CharacterSet('在对向');
const asideEnds = new CharacterSet('也则还又曾步前日');
const titled =
  /(?:分析师|经济学家|策略师|研究员|董事长|总裁|总经理|首席执行官|执行长|财务长|首席财务官|创始人|基金经理|负责人|主席)([\u4e00-\u9fff]{2,3}?)?(?:在[^,。]{0,16}|对[^,。]{0,10}|向[^,。]{0,10}|也|则|还|又|曾|进一步|日前|近日)*$/;

const foreseeing =
  /^(?:预计|预期|预测|预估|估算|测算|判断|用|讲|披露|报告显示|expects|forecasts|projects|predicts)/;

function writtenName(written: string): Speaker | null {
  const paper = written.includes('《') ? /《([^《》]{2,14})》(?:记者|網|网)?$/.exec(written)?.[1] : undefined;
  if (paper !== undefined) return { name: paper, id: null };
  if (!/[A-Z]/.test(written)) return null;
  const name = affiliated.exec(written)?.[1] ?? alone.exec(written)?.[1];
  const person = name?.replace(titles, '');
  return person === undefined || pronouns.has(person.split(' ')[0] ?? person)
    ? null
    : { name: person, id: null };
}

/** Whether what `writtenName` finds may end here: a name or a word behind it, or 在 and what stands behind that. */
function mayEndName(text: string, end: number): boolean {
  return nameEnds.hasAt(text, behindBlank(text, end) - 1) || inPlace.standsIn(text, end - 11, end);
}

const inPlace = new CharacterSet('在');
/** What the patterns end with, but for a place; the view has small letters only. */
const nameEnds = new CharacterSet(`abcdefghijklmnopqrstuvwxyz'’-,也则还又曾》者网`);
const alone =
  /(?:^|[^A-Za-z])((?:[A-Z][A-Za-z.'’-]+ ){0,3}[A-Z][a-z][A-Za-z'’-]*) ?(?:在[^,。，]{0,10}|也|则|还|又|曾)?$/;
/** "Jane Doe, Big Bank, asked": who speaks, and for whom. */
const affiliated =
  /(?:^|[^A-Za-z])([A-Z][a-z'’-]+ (?:[A-Z]\. )?[A-Z][A-Za-z'’-]+), (?:[A-Z][\w.&’' -]{1,24}|(?:an? |the |chief |senior )?[a-z][\w&’' -]{3,40}), ?$/;
const titles =
  /^(?:(?:CEO|CFO|CTO|COO|CIO|President|Chairman|Chairwoman|Chair|Analysts?|Mr\.|Ms\.|Mrs\.|Dr\.|Strategist|Economist|Governor|Secretary) )+/;

/** According to HSBC, 据摩根大通报告: the name stands behind. */
function speakerAfter(scene: Scene, verb: Hit<'speech'>): Speaker | null {
  if (sourceBegins.hasAt(scene.text, verb.start) && sourceWords.has(scene.text.slice(verb.start, verb.end))) {
    const next = within(scene.entities, { start: verb.end, end: verb.end + 40 }, verb.end).find(({ sense }) =>
      speakingKinds.has(sense.kind),
    );
    const near = next !== undefined && !/[,。;!?]/.test(scene.text.slice(verb.end, next.start));
    return near ? { name: next.sense.name, id: next.sense.id } : null;
  }
  const from = Math.max(0, verb.start - 24);
  if (!inSource.standsIn(scene.text, from, verb.start)) return null;
  if (!/(?:据|根据)《?[^,。《》]{2,14}》?(?:记者|的)?$/.test(scene.text.slice(from, verb.start))) return null;
  const named = lastBefore(scene.entities, verb.start);
  if (named !== null && named.start >= verb.start - 24 && speakingKinds.has(named.sense.kind))
    return { name: named.sense.name, id: named.sense.id };
  return null;
}

const inSource = new CharacterSet('据');
const sourceBegins = new CharacterSet('a据根');
const sourceWords: ReadonlySet<string> = new Set(['according to', '据', '根据']);

/** 他说, 该行预计, 报告显示: whoever spoke or was named as a source last, within reach. */
function spokenOfBefore(scene: Scene, verb: Hit<'speech'>, last: Frame | undefined): Speaker | null {
  const isReport = scene.text.startsWith('报告显示', verb.start) && verb.end - verb.start === 4;
  if (!isReport && !backReferenceEnds.hasAt(scene.text, verb.start - 1)) return null;
  const before = scene.text.slice(Math.max(0, verb.start - 14), verb.start);
  if (!isReport && !backReference.test(before)) return null;
  const ofCompany = /公司|company|maker|group|giant/.test(before);
  const person = within(scene.entities, { start: verb.start - 120, end: verb.start }, verb.start, 8).findLast(
    ({ sense }) => sense.kind === 'person',
  );
  if (!ofCompany && person !== undefined && person.end > (last?.end ?? 0))
    return { name: person.sense.name, id: person.sense.id };
  if (!ofCompany && last !== undefined && verb.start - last.end <= backReach) return last.speaker;
  const named = lastBefore(scene.entities, verb.start);
  if (ofCompany)
    return named !== null && verb.start - named.end <= 200 && named.sense.kind === 'company'
      ? { name: named.sense.name, id: named.sense.id }
      : null;
  return named !== null && verb.start - named.end <= 120 && sources.has(named.sense.kind)
    ? { name: named.sense.name, id: named.sense.id }
    : null;
}

const backReference =
  /(?:^|[,。;!?“”" \n])(?:他|她|其|该行|该机构|该公司|该分析师|该报告|报告|研报|这份报告|该公司|公司|he|she|the bank|the report|the analyst|the firm|the company|the group|the chipmaker|the automaker|the retailer|the tech giant)(?:还|也|又|进一步|则)?,? ?$/;
/** What any of these ends with. */
const backReferenceEnds = new CharacterSet(' ,还也又步则他她其行构司师告报ektmypr');
const backReach = 400;
const sources: ReadonlySet<string> = new Set(['person', 'bank', 'institution']);

const pronouns: ReadonlySet<string> = new Set(
  'He She It They We As The This That But And However Analysts Management CEO CFO AI In On At For If When While Its Their Our'.split(
    ' ',
  ),
);
const speakingKinds: ReadonlySet<string> = new Set([
  'person',
  'company',
  'bank',
  'institution',
  'publication',
  'analyst',
]);
