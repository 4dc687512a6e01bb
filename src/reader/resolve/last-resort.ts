import type { Quantity } from '../grammar/quantity.ts';
import { CharacterSet } from './character-set.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { lastBefore, within } from './scene.ts';
import type { Subject } from './sharers.ts';
import { suits } from './subject-kinds.ts';
import { speaks, weakKinds } from './subject-roles.ts';

type Topic = Hit<'entity'>['sense'];

/** "74% of enterprises", 六成的受访者: those a share is taken of, where no name stands nearer. */
export function sharedOut(scene: Scene, quantity: Quantity): Found<Subject> | null {
  if (quantity.unit.family !== 'percent') return null;
  if (!sharedBegins.hasAt(scene.text, quantity.end)) return null;
  const behind = scene.text.slice(quantity.end, quantity.end + 60);
  const english = plural.exec(behind);
  const han = english === null ? groups.exec(behind) : null;
  const word = english?.[2] ?? han?.[1];
  if (word === undefined) return null;
  const start = quantity.end + (english === null ? (han?.[0].length ?? 0) : english[0].length) - word.length;
  const name = english === null ? (named.get(word) ?? word) : scene.written(start, start + word.length);
  return {
    value: { id: null, name, kind: 'layer', fiscalYearEnd: 12 },
    span: { start, end: start + word.length },
    reason: null,
  };
}

/** What either pattern begins with. */
const sharedBegins = new CharacterSet(' *左以的美中全企公受用员投消基开家');
const plural =
  /^(\*\*)? of (?:all |the |its |their |our |surveyed |large |us |u\.s\. )*((?:[a-z-]+ ){0,2}?[a-z-]{2,}[^s\W]s)(?![a-z'’])/;
const named: ReadonlyMap<string, string> = new Map([
  ['企业', 'companies'],
  ['公司', 'companies'],
  ['受访者', 'respondents'],
  ['受访企业', 'companies'],
  ['用户', 'users'],
  ['员工', 'employees'],
  ['投资者', 'investors'],
  ['消费者', 'consumers'],
  ['基金经理', 'fund managers'],
  ['开发者', 'developers'],
  ['家庭', 'households'],
  ['美国人', 'Americans'],
]);
const groups = new RegExp(`^(?:左右|以上)?的?(?:美国|中国|全球)?(${[...named.keys()].join('|')})`);

/**
 * Where nothing nearer says what a number is about: the last thing named before it that may have such a measure, else what the
 * title or first line names.
 */
export function lastResort(scene: Scene, quantity: Quantity, metric: string | null): Found<Topic> | null {
  const segment = scene.segmentAt(quantity.start);
  const from = segment?.kind === 'article' ? segment.start : 0;
  const title = within(scene.entities, { start: from, end: from + titleReach }, from, 6).find(
    (hit) => suits(hit.sense.kind, metric) && !weakKinds.has(hit.sense.kind),
  );
  if (title !== undefined) return { value: title.sense, span: null, reason: 'topic_of_text' };
  let at = quantity.start;
  for (let seen = 0; seen < mostNames; seen++) {
    const last = lastBefore(scene.entities, at);
    if (last === null || last.end < from || quantity.start - last.end > nameReach) return null;
    if (suits(last.sense.kind, metric) && !weakKinds.has(last.sense.kind) && !speaks(scene, last))
      return { value: last.sense, span: null, reason: 'topic_carried_over' };
    at = last.start;
  }
  return null;
}

const titleReach = 120;
const nameReach = 3000;
const mostNames = 32;
