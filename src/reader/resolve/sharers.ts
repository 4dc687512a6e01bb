import type { Quantity } from '../grammar/quantity.ts';
import { CharacterSet } from './character-set.ts';
import { coordinated, isJoined } from './respective.ts';
import type { Found, Scene } from './scene.ts';
import { firstIn, lastBefore, lastIn, within } from './scene.ts';
import type { Stretch } from './stretches.ts';

/** A further name a number is given to. View offsets. */
export interface Sharer {
  id: string;
  name: string;
  start: number;
  end: number;
}

/**
 * The other names of a row that ends right before a change (英伟达、微软涨超 1%, Nvidia and AMD fell 3%), in order.
 * None where the row is taken together (合计, combined) or does not hold the subject.
 */
export function sharers(scene: Scene, quantity: Quantity, subjectId: string | null): Sharer[] {
  const line = scene.stretches.around(quantity.core.start, 2);
  const last = lastIn(scene.entities, line.start, quantity.start);
  if (last === null || !predicate.test(scene.text.slice(last.end, quantity.start))) return [];
  const near = within(scene.entities, { start: line.start, end: quantity.start }, quantity.start, 12);
  const row = coordinated(
    scene.text,
    near.filter((hit) => hit.end <= quantity.start),
  );
  if (row.length < 2 || !row.some((hit) => hit.sense.id === subjectId)) return [];
  const seen = new Set([subjectId]);
  return row.flatMap(({ start, end, sense: { id, name } }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, name, start, end }];
  });
}

/** What a number is about: one thing of the thesis, or several together, which have no id of their own. */
export interface Subject {
  id: string | null;
  name: string;
  kind: string;
  fiscalYearEnd: number;
}

/** Several names taken together: A / B, or 谷歌、Meta和微软 with 合计 or combined before the number. */
export function jointly(
  scene: Scene,
  quantity: Quantity,
  found: Found<Subject> | null,
): Found<Subject> | null {
  if (found?.span == null || found.span.start >= quantity.start) return found;
  const { text } = scene;
  const several = countedTogether(scene, quantity);
  if (several !== null) return several;
  if (!isListed(scene, found.span)) return found;
  const window = {
    start: Math.max(0, found.span.start - 120),
    end: Math.min(quantity.start, found.span.end + 120),
  };
  const near = within(scene.entities, window, found.span.start, 8);
  const at = near.findIndex((hit) => hit.start === found.span?.start);
  if (at < 0) return found;
  const run = runAround(text, near, at);
  const [first, last] = [run[0], run[run.length - 1]];
  if (run.length < 2 || first === undefined || last === undefined) return found;
  const slashed = run
    .slice(1)
    .every((hit, index) => /^ ?\/ ?$/.test(text.slice(run[index]?.end ?? 0, hit.start)));
  const summed = together.test(text.slice(last.end, quantity.start));
  if (!slashed && !summed) return found;
  const names = [...new Set(run.map((hit) => hit.sense.name))];
  return {
    value: {
      id: null,
      name: names.join(' / '),
      kind: found.value.kind,
      fiscalYearEnd: found.value.fiscalYearEnd,
    },
    span: { start: first.start, end: last.end },
    reason: null,
  };
}

/** Whether another name is joined to one that stands here. */
function isListed({ text, entities }: Scene, { start, end }: Stretch): boolean {
  const before = lastBefore(entities, start);
  if (before !== null && isJoined(text, before.end, start)) return true;
  const behind = firstIn(entities, end, text.length);
  return behind !== null && isJoined(text, end, behind.start);
}

/** 据甲、乙、丙和丁的报告,四家公司…: as many as the row of names before. */
function countedTogether(scene: Scene, quantity: Quantity): Found<Subject> | null {
  const clause = scene.stretches.around(quantity.core.start, 1);
  const until = Math.min(quantity.start, clause.start + 40);
  if (!inCount.standsIn(scene.text, clause.start, until)) return null;
  const count = countWord.exec(scene.text.slice(clause.start, until))?.[1];
  if (count === undefined) return null;
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const names = coordinated(
    scene.text,
    within(scene.entities, { start: sentence.start, end: clause.start }, clause.start, 12),
  );
  const [first, last] = [names[0], names[names.length - 1]];
  if (first === undefined || last === undefined || names.length !== '一二三四五六七'.indexOf(count) + 1)
    return null;
  return {
    value: {
      id: null,
      name: names.map(({ sense }) => sense.name).join(' / '),
      kind: first.sense.kind,
      fiscalYearEnd: first.sense.fiscalYearEnd,
    },
    span: { start: first.start, end: last.end },
    reason: null,
  };
}

const inCount = new CharacterSet('三四五六七');
const countWord = /([三四五六七])(?:家|大)?(?:科技|云|互联网)?(?:巨头|公司|厂商|企业|大厂)/;

const together = /合计|累计|合共|共计|总共|加起来|总计|combined|together|in total|collectively/;

function runAround<One extends { start: number; end: number }>(
  text: string,
  hits: readonly One[],
  at: number,
): One[] {
  let [from, to] = [at, at];
  const touches = (left: One | undefined, right: One | undefined): boolean =>
    left !== undefined && right !== undefined && isJoined(text, left.end, right.start);
  while (touches(hits[from - 1], hits[from])) from -= 1;
  while (touches(hits[to], hits[to + 1])) to += 1;
  return hits.slice(from, to + 1);
}

/** What may stand between the last name and its change. */
const predicate =
  /^\)?(?: |等(?:个股|公司|股|科技股)?|均|都|皆|分别|双双|齐|盘中|盘前|盘后|一度|最多|股价|收盘|收|大|小幅|亦|也|则|now|both|each|all|shares?|stocks?)*$/;
