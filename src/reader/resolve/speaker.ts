import type { Modality } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { cites } from './frames.ts';
import type { Frame, Speaker } from './frames.ts';
import type { Found, Scene } from './scene.ts';
import { firstIn, lastBefore } from './scene.ts';
import type { Stretch } from './stretches.ts';

/**
 * The frame of the same sentence, before the number or closing the sentence behind it; else who speaks in this part of
 * the text; else the text's own speaker, else the article itself.
 */
export function speakerOf(
  scene: Scene,
  frames: readonly Frame[],
  quantity: Quantity,
  claim: { modality: Modality; subject: (Speaker & { kind: string }) | null },
): Found<Speaker> {
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const frame =
    frameOf(scene, frames, sentence, quantity) ?? goneOnWith(scene, frames, quantity, claim.modality);
  if (frame !== null) {
    return { value: frame.speaker, span: { start: frame.start, end: frame.end }, reason: null };
  }
  const guidance =
    claim.subject?.kind === 'company' && claim.modality === 'forecast'
      ? guidanceIn(scene, sentence, quantity)
      : null;
  if (guidance !== null && claim.subject !== null)
    return { value: { name: claim.subject.name, id: claim.subject.id }, span: guidance, reason: null };
  const segment = scene.segmentAt(quantity.start);
  const turn = segment?.kind === 'turn' ? turnSpeaker(scene, segment) : null;
  if (turn !== null) return { value: turn, span: null, reason: 'speaker_of_turn' };
  const usual = dominant(frames);
  if (usual !== null) return { value: usual, span: null, reason: 'dominant_speaker' };
  if (scene.speaker !== null) return { value: scene.speaker, span: null, reason: 'speaker_of_text' };
  return { value: { name: 'article', id: null }, span: null, reason: 'article_voice' };
}

/** Who speaks in a turn: the host is called one whatever their name; one of the guests nobody names is unknown. */
function turnSpeaker(
  scene: Scene,
  { speaker, title }: { speaker: string | null; title: string | null },
): Speaker | null {
  if (title === 'host') return { name: speaker === null ? 'host' : `${speaker} (host)`, id: null };
  if (speaker !== null) return known(scene, speaker);
  return title === 'guest' ? { name: 'unknown guest', id: null } : null;
}

/** The speaker of a turn as the thesis names them. */
function known(scene: Scene, label: string): Speaker {
  let turns = inTurns.get(scene);
  if (turns === undefined) inTurns.set(scene, (turns = { people: peopleIn(scene), speakers: new Map() }));
  let speaker = turns.speakers.get(label);
  if (speaker === undefined) turns.speakers.set(label, (speaker = named(turns.people, label)));
  return speaker;
}

interface Turns {
  /** By how the text writes them, in small letters. */
  people: ReadonlyMap<string, Speaker>;
  /** By what the turns are labelled with: few speak, and say all there is. */
  speakers: Map<string, Speaker>;
}

const inTurns = new WeakMap<Scene, Turns>();

function peopleIn(scene: Scene): Map<string, Speaker> {
  const people = new Map<string, Speaker>();
  for (const { start, end, sense } of scene.entities)
    if (sense.kind === 'person') people.set(scene.written(start, end).toLowerCase(), sense);
  return people;
}

function named(people: ReadonlyMap<string, Speaker>, label: string): Speaker {
  if (/^(?:主持人|主播|Host|Moderator|Interviewer)$/i.test(label)) return { name: 'host', id: null };
  const person = people.get(label.toLowerCase());
  return person === undefined ? { name: label, id: null } : { name: person.name, id: person.id };
}

function frameOf(
  scene: Scene,
  frames: readonly Frame[],
  sentence: Stretch,
  quantity: Quantity,
): Frame | null {
  const before = lastBefore(frames, quantity.start);
  if (before !== null && before.until > quantity.start) return before;
  if (before !== null && before.start >= sentence.start && !partsHeadline(scene, before, quantity))
    return before;
  const behind = firstIn(frames, quantity.end, sentence.end);
  return behind !== null && sentence.end - behind.end <= closingReach ? behind : null;
}

/** 某人重申不急 恒指高开 231 点: a headline of several parts, with a space between them. */
function partsHeadline(scene: Scene, frame: Frame, quantity: Quantity): boolean {
  const line = scene.layout.lineAt(quantity.start);
  return (
    line.end - line.start <= 120 &&
    /[\u4e00-\u9fff%] (?=[\u4e00-\u9fff])/.test(scene.text.slice(frame.end, quantity.start))
  );
}

/** A forecast in the sentences behind the one that names a report is still that report's; facts are the article's. */
function goneOnWith(
  scene: Scene,
  frames: readonly Frame[],
  quantity: Quantity,
  modality: Modality,
): Frame | null {
  if (modality !== 'forecast' && modality !== 'estimate') return null;
  const before = lastBefore(frames, quantity.start);
  return before !== null &&
    quantity.start - before.end <= citedReach &&
    before.start >= scene.layout.lineAt(quantity.start).start &&
    cites(scene.text, before)
    ? before
    : null;
}

const citedReach = 100;

/** 业绩指引, its guidance: the company itself expects it. */
function guidanceIn(scene: Scene, sentence: Stretch, quantity: Quantity): Stretch | null {
  const from = Math.max(sentence.start, quantity.start - 120);
  const found = /指引|财测|guidance|guided|guides/.exec(scene.text.slice(from, quantity.start));
  return found === null ? null : { start: from + found.index, end: from + found.index + found[0].length };
}

/** "…, Pichai said on Tuesday." */
const closingReach = 24;

/** Someone who is quoted at least eight times and in half of all frames speaks for the whole text. */
function dominant(frames: readonly Frame[]): Speaker | null {
  const known = dominants.get(frames);
  if (known !== undefined) return known;
  const counts = new Map<string, { speaker: Speaker; count: number }>();
  let best: { speaker: Speaker; count: number } | undefined;
  for (const { speaker } of frames) {
    let entry = counts.get(speaker.name);
    if (entry === undefined) counts.set(speaker.name, (entry = { speaker, count: 0 }));
    entry.speaker = speaker;
    entry.count += 1;
    if (best === undefined || entry.count > best.count) best = entry;
  }
  const found = best !== undefined && best.count >= 8 && best.count * 2 > frames.length ? best.speaker : null;
  dominants.set(frames, found);
  return found;
}

const dominants = new WeakMap<readonly Frame[], Speaker | null>();
