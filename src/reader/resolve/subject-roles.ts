import { codeUnitAt } from '../grammar/code-unit-at.ts';
import { behindBlank } from './behind-blank.ts';
import { blanks, CharacterSet } from './character-set.ts';
import type { NameHit, Scene } from './scene.ts';
import { firstIn, lastBefore } from './scene.ts';
import type { Stretch } from './stretches.ts';

type Entity = NameHit;

/** Places, people and things that are seldom what a figure is about when a company stands near. */
export const weakKinds: ReadonlySet<string> = new Set(['country', 'person', 'publication', 'exchange']);

/** What a name may be; each by `known` says that it has been looked for. */
const role = { speaks: 1, object: 2, modifier: 4, begins: 8, known: 16 } as const;

/** Whether the name only says who speaks: 高盛估算, according to HSBC. */
export function speaks(scene: Scene, hit: Entity): boolean {
  if (!isKnown(hit, role.speaks)) note(hit, role.speaks, onlySpeaks(scene, hit));
  return (hit.roles & role.speaks) !== 0;
}

/** Whether the name stands where an object stands: behind a preposition or a verb of giving, buying, comparing. */
export function isObject(text: string, hit: Entity): boolean {
  if (!isKnown(hit, role.object)) note(hit, role.object, standsAsObject(text, hit));
  return (hit.roles & role.object) !== 0;
}

/**
 * A name that only qualifies what follows it: the layer of a measure (数据中心租金, data center revenue), or the owner
 * of the next name (谷歌母公司 Alphabet, 大盘 QQQ, Nvidia's Blackwell).
 */
export function isModifier(scene: Scene, hit: Entity): boolean {
  if (!isKnown(hit, role.modifier)) note(hit, role.modifier, qualifiesNext(scene, hit));
  return (hit.roles & role.modifier) !== 0;
}

/** A name begins its clause, or the name that owns it does: 谷歌母公司 Alphabet. */
export function begins(scene: Scene, hit: Entity): boolean {
  if (!isKnown(hit, role.begins)) note(hit, role.begins, beginsClause(scene, hit));
  return (hit.roles & role.begins) !== 0;
}

function isKnown(hit: Entity, one: number): boolean {
  return (hit.roles & (one * role.known)) !== 0;
}

function note(hit: Entity, one: number, found: boolean): void {
  hit.roles |= found ? one * role.known + one : one * role.known;
}

function onlySpeaks(scene: Scene, hit: Entity): boolean {
  const isSpeaker = speakers.has(hit.sense.kind);
  const isSource = standsBehindSource(scene.text, hit);
  if (!isSpeaker && !isSource) return false;
  const next = firstIn(scene.speeches, hit.end, hit.end + 36);
  const between = next === null ? null : scene.text.slice(hit.end, next.start).replace(/\([^()]{0,24}\)/, '');
  if (between !== null && between.length <= 14 && !/[,。;!?的]/.test(between)) return isSpeaker;
  // "Jane Doe, Big Bank, asked": for whom she speaks.
  if (between !== null && /^(?: \w+)?, ?$/.test(between) && isSpeaker) return true;
  // "74% of firms struggle (Example Institute)": the source.
  if (isSpeaker && scene.text[hit.start - 1] === '(' && scene.text[hit.end] === ')') return true;
  if (hit.sense.kind === 'bank' && rates.test(scene.text.slice(hit.end, hit.end + 60))) return true;
  return isSource;
}

function standsBehindSource(text: string, hit: Entity): boolean {
  const before = behindBlank(text, hit.start);
  if (!sourceEnds.hasAt(text, before - 1)) return false;
  return sources.some((word) => before >= word.length && text.startsWith(word, before - word.length));
}

/** 高盛将博通的评级上调, "Goldman raised its price target on Broadcom": a bank that rates others. */
const rates =
  /^(?:证券|分析师|策略师|团队|在|也|则|再|又|首次|analysts?|has|have|also| )*(?:将|把|给予|予|上调|下调|重申|维持|调高|调低|调升|调降|raised?s?|cuts?|lower(?:ed|s)|maintain(?:ed|s)|reiterate[ds]|upgrade[ds]|downgrade[ds]|boost(?:ed|s)|hike[ds]|trim(?:med|s)|initiate[ds]|assign(?:ed|s)|kept)[^。;!?\n]{0,40}(?:评级|评等|目标价|rating|price target|target price|coverage)/;

/** 据, according to: what stands before a source. */
const sources = ['据', 'according to', 'source:'];
const sourceEnds = new CharacterSet('据o:');

/** A company that expects or reports speaks of itself; these speak of others. */
const speakers: ReadonlySet<string> = new Set(['person', 'bank', 'institution', 'publication']);

function standsAsObject(text: string, hit: Entity): boolean {
  const last = codeUnitAt(text, hit.start - 1);
  if (sideEnds.has(last)) return sides.test(text.slice(Math.max(0, hit.start - 14), hit.start));
  if (!objectEnds.hasAt(text, behindBlank(text, hit.start) - 1)) return false;
  // 自某事以来 only says since when.
  if (last === since && text[hit.start - 2] !== '来')
    return /^[^,。]{0,10}(?:以来|之后)/.test(text.slice(hit.end, hit.end + 16));
  return objectMarks.test(text.slice(Math.max(0, hit.start - 8), hit.start).trimEnd());
}

/** 向其两大客户 OpenAI: the other side of a deal by what it is called. */
const sides = /[向对给与为](?:其|它的|自己的)?[^,。;]{0,5}(?:客户|伙伴|对手|股东|盟友|供应商)$/;
const sideEnds: ReadonlySet<number> = new Set(
  [...'户伴手东友商'].map((character) => character.charCodeAt(0)),
);

/** 自 */
const since = 0x81ea;

/** What the marks end with, and blanks, of which there may be several behind one. */
const objectEnds = new CharacterSet(`向对给从跟被把将比由在于购资股买卖过踪自付较惠omhryfntase.${blanks}`);
const objectMarks =
  /(?:向|(?<!针|相)对|给|从|跟|被|把|将|比|由|在|(?<![由对关])于|对比|收购|投资|注资|入股|采购|购买|买|卖|超过|高于|低于|追踪|来自|支付|用于|基于|相较|较|受惠)$|(?:^|\s)(?:to|from|with|for|by|of|than|against|in|at|on|into|via|versus|vs\.?|acquire|buy|bought)$/;

function qualifiesNext(scene: Scene, hit: Entity): boolean {
  const next = firstIn(scene.entities, hit.end, hit.end + 24);
  if (
    next !== null &&
    next.sense.id !== hit.sense.id &&
    next.start - hit.end <= longestTie &&
    /^(?: |的|居多的|为主的|相关的|主导的|旗下|旗下的|母公司|子公司|'s |’s )?(?:\()?$/.test(
      scene.text.slice(hit.end, next.start),
    )
  )
    return scene.text[next.start - 1] !== '(';
  if (hit.sense.kind !== 'layer' && hit.sense.kind !== 'product') return false;
  if (next !== null && trades.test(scene.text.slice(hit.end, next.start))) return true;
  const measure = firstIn(scene.metrics, hit.end, hit.end + 24);
  return measure !== null && measure.start - hit.end <= 2;
}

/** 居多的 and a bracket. */
const longestTie = 4;

/** AI 芯片巨头博通, AI chip giant Nvidia: what a company is called by its trade. */
const trades =
  /^(?:行业|产业|设备)?(?:巨头|龙头|龙头厂|大厂|厂商|厂|公司|企业|巨擘|制造商|供应商|开发商|独角兽|霸主|新贵)$|^ (?:giant|maker|leader|company|firm|heavyweight|manufacturer|supplier|designer|startup|provider|developer|powerhouse) $/;

function beginsClause(scene: Scene, hit: Entity): boolean {
  const clause = scene.stretches.around(hit.start, 1);
  if (isInitial(scene.text, clause, hit)) return true;
  const owner = lastBefore(scene.entities, hit.start);
  return (
    owner !== null &&
    owner.start >= clause.start &&
    isModifier(scene, owner) &&
    isInitial(scene.text, clause, owner)
  );
}

/** Whether only connectives, times or list marks stand between the beginning of the clause and the name. */
function isInitial(text: string, clause: Stretch, hit: Entity): boolean {
  if (hit.start - clause.start > 16) return false;
  const end = behindBlank(text, hit.start);
  if (end > clause.start && !initialEnds.hasAt(text, end - 1)) return false;
  const before = text.slice(clause.start, hit.start).trim();
  return before === '' || initialWords.test(before);
}

/** What these words end with, and blanks. */
const initialEnds = new CharacterSet(
  `-•*·.0123456789如像中时外而但是过以为此果当实前在今年日天周又有及dtesnro月第一二三四季度上下半${blanks}`,
);
const initialWords =
  /^(?:[-•*·\d. ]|比如|例如|就像|像|其中|同时|此外|另外|而|但|但是|不过|所以|因为|因此|如果|当|其实|目前|现在|今年|去年|明年|如今|近日|昨日|今日|昨天|今天|上周|本周|又|还有|以及|and|but|while|as|when|the|however|meanwhile|also|in addition|[年月日第一二三四季度上下半])*$/;
