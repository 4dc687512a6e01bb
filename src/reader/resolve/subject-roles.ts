import { isHan } from '../grammar/letters.ts';
import type { Hit, Scene } from './scene.ts';
import { firstIn } from './scene.ts';

type Entity = Hit<'entity'>;

/** Places, people and things that are seldom what a figure is about when a company stands near. */
export const weakKinds: ReadonlySet<string> = new Set(['country', 'person', 'publication', 'exchange']);

/** Whether the name only says who speaks: 高盛估算, according to HSBC. */
export function speaks(scene: Scene, hit: Entity): boolean {
  const next = firstIn(scene.speeches, hit.end, hit.end + 36);
  const between = next === null ? null : scene.text.slice(hit.end, next.start).replace(/\([^()]{0,24}\)/, '');
  if (between !== null && between.length <= 14 && !/[,。;!?的]/.test(between))
    return speakers.has(hit.sense.kind);
  // "Jane Doe, Big Bank, asked": for whom she speaks.
  if (between !== null && /^(?: \w+)?, ?$/.test(between) && speakers.has(hit.sense.kind)) return true;
  // "74% of firms struggle (Example Institute)": the source.
  if (speakers.has(hit.sense.kind) && scene.text[hit.start - 1] === '(' && scene.text[hit.end] === ')')
    return true;
  const before = behindBlank(scene.text, hit.start);
  return sources.some((word) => before >= word.length && scene.text.startsWith(word, before - word.length));
}

/** 据, according to: what stands before a source. */
const sources = ['据', 'according to', 'source:'];

function behindBlank(text: string, at: number): number {
  return text.charCodeAt(at - 1) === 0x20 ? at - 1 : at;
}

/** A company that expects or reports speaks of itself; these speak of others. */
const speakers: ReadonlySet<string> = new Set(['person', 'bank', 'institution', 'publication']);

/** Whether the name stands where an object stands: behind a preposition or a verb of giving, buying, comparing. */
export function isObject(text: string, hit: Entity): boolean {
  const last = text.charCodeAt(hit.start - 1);
  if (isHan(last) && !objectEnds.has(last)) return false;
  return objectMarks.test(text.slice(Math.max(0, hit.start - 8), hit.start).trimEnd());
}

/** What the marks in Chinese end with. */
const objectEnds: ReadonlySet<number> = new Set(
  [...'向对给从跟被把将比由在于购资股买卖过踪自付较'].map((character) => character.charCodeAt(0)),
);
const objectMarks =
  /(?:向|(?<!针|相)对|给|从|跟|被|把|将|比|由|在|(?<![由对关])于|对比|收购|投资|注资|入股|采购|购买|买|卖|超过|高于|低于|追踪|来自|支付|用于|基于|相较|较)$|(?:^|\s)(?:to|from|with|for|by|of|than|against|in|at|on|into|via|versus|vs\.?|acquire|buy|bought)$/;

/**
 * A name that only qualifies what follows it: the layer of a measure (数据中心租金, data center revenue), or the owner
 * of the next name (谷歌母公司 Alphabet, 大盘 QQQ, Nvidia's Blackwell).
 */
export function isModifier(scene: Scene, hit: Entity): boolean {
  const next = firstIn(scene.entities, hit.end, hit.end + 24);
  if (
    next !== null &&
    next.sense.id !== hit.sense.id &&
    /^(?: |的|居多的|为主的|相关的|主导的|旗下|旗下的|母公司|子公司|'s |’s )?(?:\()?$/.test(
      scene.text.slice(hit.end, next.start),
    )
  )
    return scene.text[next.start - 1] !== '(';
  if (hit.sense.kind !== 'layer' && hit.sense.kind !== 'product') return false;
  const measure = firstIn(scene.metrics, hit.end, hit.end + 24);
  return measure !== null && measure.start - hit.end <= 2;
}
