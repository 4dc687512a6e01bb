import type { SourceSegment } from '../formats/source-text.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Tokens } from '../grammar/tokens.ts';
import { isHan } from '../grammar/letters.ts';
import { isOnly, senseClass } from '../grammar/meaning.ts';
import type { Word } from '../grammar/word.ts';
import type { Sense, SenseOf } from '../grammar/words.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import type { Stretch, Stretches } from './stretches.ts';
import { stretches } from './stretches.ts';

/** What every slot is resolved from: the view, its tokens, and the words of each class in order. */
export interface Scene {
  text: string;
  /** The stored text of a stretch of the view, with its capitals. */
  written(start: number, end: number): string;
  tokens: Tokens;
  stretches: Stretches;
  layout: Layout;
  /** Calendar date of the text, ISO 8601. */
  date: string | null;
  title: string | null;
  speaker: { name: string; id: string | null } | null;
  /** The innermost segment around a view offset: its date, speaker and source prevail over the text's. */
  segmentAt(offset: number): SourceSegment | null;
  entities: readonly NameHit[];
  metrics: readonly Hit<'metric'>[];
  changes: readonly Hit<'change'>[];
  modalities: readonly Hit<'modality'>[];
  speeches: readonly Hit<'speech'>[];
}

/** A word of one class. All are objects of one form, for the same functions search the lists of each. */
export interface Hit<Class extends Sense['class']> extends Stretch {
  sense: SenseOf<Class>;
  /** What has been found of a name's part in its sentence: `subject-roles` keeps it, for every number asks again. */
  roles: number;
}

export type NameHit = Hit<'entity'>;

/** A slot's value with the span it rests on (view offsets), or the reason why it was inferred without one. */
export interface Found<Value> {
  value: Value;
  span: Stretch | null;
  reason: string | null;
}

export function scene(
  text: string,
  tokens: Tokens,
  facts: Pick<Scene, 'date' | 'title' | 'speaker' | 'written' | 'segmentAt'>,
): Scene {
  const { date, title, speaker, written, segmentAt } = facts;
  const { entities, metrics, changes, modalities, speeches } = hitsIn(text, tokens.words, facts);
  return {
    date,
    title,
    speaker,
    written,
    segmentAt,
    text,
    tokens,
    stretches: stretches(tokens.breaks, text.length),
    layout: layoutOf(text),
    entities,
    metrics,
    changes,
    modalities,
    speeches,
  };
}

/** A name in Latin letters has a capital somewhere ("Scale AI", not "to scale AI"); layers and goods are common nouns. */
function isName({ start, end, sense }: Hit<'entity'>, facts: Pick<Scene, 'written'>): boolean {
  if (sense.kind === 'layer' || sense.kind === 'commodity') return true;
  const first = facts.written(start, start + 1).charCodeAt(0);
  if (first >= 0x41 && first <= 0x5a) return true;
  const written = facts.written(start, end);
  return /[\u4e00-\u9fff]|[a-z][A-Z]/.test(written) || !/[a-z]/.test(written);
}

/** The hits that lie within a stretch, in order; at most the `most` nearest to `near`. */
export function within<One extends Stretch>(
  list: readonly One[],
  stretch: Stretch,
  near: number,
  most = 24,
): One[] {
  const { first, behind } = placesWithin(list, stretch, near, most);
  return list.slice(first, behind);
}

/** Where in a list the hits stand that `within` gives: the place of the first, and that behind the last. */
export function placesWithin(
  list: readonly Stretch[],
  stretch: Stretch,
  near: number,
  most = 24,
): { first: number; behind: number } {
  const middle = lowerBound(list, near);
  let first = middle;
  while (first > 0 && first > middle - most && (list[first - 1]?.start ?? -1) >= stretch.start) first -= 1;
  let behind = middle;
  while (behind < list.length && behind < middle + most && (list[behind]?.end ?? 0) <= stretch.end)
    behind += 1;
  return { first, behind };
}

/** The first hit that lies between two offsets. */
export function firstIn<One extends Stretch>(list: readonly One[], start: number, end: number): One | null {
  const first = list[lowerBound(list, start)];
  return first === undefined || first.end > end ? null : first;
}

/** The last hit that lies between two offsets. */
export function lastIn<One extends Stretch>(list: readonly One[], start: number, end: number): One | null {
  for (let at = lowerBound(list, end) - 1; at >= 0; at--) {
    const hit = list[at];
    if (hit === undefined || hit.start < start) return null;
    if (hit.end <= end) return hit;
  }
  return null;
}

/** The last hit that begins before an offset. */
export function lastBefore<One extends Stretch>(list: readonly One[], offset: number): One | null {
  const behind = lowerBound(list, offset);
  return behind === 0 ? null : (list[behind - 1] ?? null);
}

/** The number of characters between a hit and a quantity; negative never, 0 where they touch or overlap. */
export function distance(hit: Stretch, quantity: Quantity): number {
  return Math.max(0, hit.end <= quantity.start ? quantity.start - hit.end : hit.start - quantity.end);
}

/** The words by what they may mean, each list in the order of the text. */
function hitsIn(
  text: string,
  words: readonly Word[],
  facts: Pick<Scene, 'written'>,
): Pick<Scene, 'entities' | 'metrics' | 'changes' | 'modalities' | 'speeches'> {
  const entities: NameHit[] = [];
  const metrics: Hit<'metric'>[] = [];
  const changes: Hit<'change'>[] = [];
  const modalities: Hit<'modality'>[] = [];
  const speeches: Hit<'speech'>[] = [];
  const addName = (start: number, end: number, sense: SenseOf<'entity'>): void => {
    // (Nasdaq: NVDA) says where a share is traded.
    if (text.charCodeAt(end) === 0x3a && text.charCodeAt(start - 1) === 0x28) return;
    const hit = { start, end, sense, roles: 0 };
    if (isHan(text.charCodeAt(start)) || isName(hit, facts)) entities.push(hit);
  };
  for (const { start, end, value } of words) {
    const { classes, only } = value;
    if (classes === 0) continue;
    if (isOnly<'entity'>(only, classes, senseClass.entity)) addName(start, end, only);
    else if (isOnly<'metric'>(only, classes, senseClass.metric))
      metrics.push({ start, end, sense: only, roles: 0 });
    else if (isOnly<'change'>(only, classes, senseClass.change))
      changes.push({ start, end, sense: only, roles: 0 });
    else if (isOnly<'modality'>(only, classes, senseClass.modality))
      modalities.push({ start, end, sense: only, roles: 0 });
    else if (isOnly<'speech'>(only, classes, senseClass.speech))
      speeches.push({ start, end, sense: only, roles: 0 });
    else {
      for (const sense of value.entities) addName(start, end, sense);
      for (const sense of value.metrics) metrics.push({ start, end, sense, roles: 0 });
      for (const sense of value.changes) changes.push({ start, end, sense, roles: 0 });
      for (const sense of value.modalities) modalities.push({ start, end, sense, roles: 0 });
      for (const sense of value.speeches) speeches.push({ start, end, sense, roles: 0 });
    }
  }
  return { entities, metrics, changes, modalities, speeches };
}

function lowerBound(list: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
