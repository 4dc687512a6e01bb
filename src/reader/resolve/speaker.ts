import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { firstIn, lastBefore, within } from './scene.ts';
import type { Stretch } from './stretches.ts';

export interface Speaker {
  name: string;
  id: string | null;
}

/** A place where the text says who speaks, in order. View offsets. */
export interface Frame {
  start: number;
  end: number;
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
    const speaker =
      speakerAfter(scene, verb) ?? speakerBefore(scene, verb) ?? spokenOfBefore(scene, verb, last);
    if (speaker !== null) found.push({ start: verb.start, end: verb.end, speaker });
  }
  return found;
}

/**
 * The frame of the same sentence, before the number or closing the sentence behind it; else who speaks in this part of
 * the text; else the text's own speaker, else the article itself.
 */
export function speakerOf(scene: Scene, frames: readonly Frame[], quantity: Quantity): Found<Speaker> {
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const frame = frameOf(frames, sentence, quantity);
  if (frame !== null) {
    return { value: frame.speaker, span: { start: frame.start, end: frame.end }, reason: null };
  }
  const turn = scene.segmentAt(quantity.start)?.speaker ?? null;
  if (turn !== null) return { value: { name: turn, id: null }, span: null, reason: 'speaker_of_turn' };
  const usual = dominant(frames);
  if (usual !== null) return { value: usual, span: null, reason: 'dominant_speaker' };
  if (scene.speaker !== null) return { value: scene.speaker, span: null, reason: 'speaker_of_text' };
  return { value: { name: 'article', id: null }, span: null, reason: 'article_voice' };
}

function frameOf(frames: readonly Frame[], sentence: Stretch, quantity: Quantity): Frame | null {
  const before = lastBefore(frames, quantity.start);
  if (before !== null && before.start >= sentence.start) return before;
  const behind = within(frames, sentence, quantity.end, 4).find((frame) => frame.start >= quantity.end);
  return behind !== undefined && sentence.end - behind.end <= closingReach ? behind : null;
}

/** "…, Pichai said on Tuesday." */
const closingReach = 24;

/** Someone who is quoted at least eight times and in half of all frames speaks for the whole text. */
function dominant(frames: readonly Frame[]): Speaker | null {
  const known = dominants.get(frames);
  if (known !== undefined) return known;
  const counts = new Map<string, { speaker: Speaker; count: number }>();
  for (const { speaker } of frames) {
    const entry = counts.get(speaker.name) ?? { speaker, count: 0 };
    counts.set(speaker.name, { speaker, count: entry.count + 1 });
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  const found = best !== undefined && best.count >= 8 && best.count * 2 > frames.length ? best.speaker : null;
  dominants.set(frames, found);
  return found;
}

const dominants = new WeakMap<readonly Frame[], Speaker | null>();
const nameReach = 12;
const nearReach = 4;

function speakerBefore(scene: Scene, verb: Hit<'speech'>): Speaker | null {
  const entity = lastBefore(scene.entities, verb.start);
  const word = scene.text.slice(verb.start, verb.end);
  if (entity !== null && entity.end <= verb.start && verb.start - entity.end <= nameReach) {
    const between = scene.text.slice(entity.end, verb.start);
    // 微软2025年资本支出预计: the figure is expected, not Microsoft expecting it.
    const passive = foreseeing.test(word) && (between.length > nearReach || /[\d年]/.test(between));
    if (!passive && !/[,。;!?:、()“”"的了]/.test(between) && speakingKinds.has(entity.sense.kind))
      return { name: entity.sense.name, id: entity.sense.id };
  }
  return writtenName(scene.written(Math.max(0, verb.start - 40), verb.start));
}

const foreseeing =
  /^(?:预计|预期|预测|预估|估算|测算|判断|用|讲|披露|报告显示|expects|forecasts|projects|predicts)/;

function writtenName(written: string): Speaker | null {
  const name =
    /(?:^|[^A-Za-z])((?:[A-Z][A-Za-z.'’-]+ ){0,3}[A-Z][a-z][A-Za-z'’-]*) ?(?:在[^,。，]{0,10}|也|则|还|又|曾)?$/.exec(
      written,
    )?.[1];
  return name === undefined || pronouns.has(name.split(' ')[0] ?? name) ? null : { name, id: null };
}

/** According to HSBC, 据摩根大通报告: the name stands behind. */
function speakerAfter(scene: Scene, verb: Hit<'speech'>): Speaker | null {
  const word = scene.text.slice(verb.start, verb.end);
  const prefix = scene.text.slice(Math.max(0, verb.start - 24), verb.start);
  if (word === 'according to' || /^(?:据|根据)$/.test(word)) {
    const next = firstIn(scene.entities, verb.end, verb.end + 24);
    const near =
      next !== null &&
      speakingKinds.has(next.sense.kind) &&
      !/[,。;!?]/.test(scene.text.slice(verb.end, next.start));
    return near ? { name: next.sense.name, id: next.sense.id } : null;
  }
  const cited = /(?:据|根据)《?([^,。《》]{2,14})》?(?:记者|的)?$/.exec(prefix);
  if (cited === null) return null;
  const named = lastBefore(scene.entities, verb.start);
  if (named !== null && named.start >= verb.start - 24 && speakingKinds.has(named.sense.kind))
    return { name: named.sense.name, id: named.sense.id };
  return null;
}

/** 他说, 该行预计, 报告显示: whoever spoke or was named as a source last, within reach. */
function spokenOfBefore(scene: Scene, verb: Hit<'speech'>, last: Frame | undefined): Speaker | null {
  const before = scene.text.slice(Math.max(0, verb.start - 14), verb.start);
  const word = scene.text.slice(verb.start, verb.end);
  if (!backReference.test(before) && word !== '报告显示') return null;
  if (last !== undefined && verb.start - last.end <= backReach) return last.speaker;
  const named = lastBefore(scene.entities, verb.start);
  return named !== null && verb.start - named.end <= 120 && sources.has(named.sense.kind)
    ? { name: named.sense.name, id: named.sense.id }
    : null;
}

const backReference =
  /(?:^|[,。;!?“”" \n])(?:他|她|其|该行|该机构|该公司|该分析师|该报告|报告|研报|这份报告|he|she|the bank|the report|the analyst|the firm)(?:还|也|又|进一步|则)?,? ?$/;
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
