import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { lastBefore } from './scene.ts';

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

/** Attribution frames: a name with a verb of saying behind it (X 表示, X said), or after "according to". */
export function framesIn(scene: Scene): Frame[] {
  return scene.speeches.flatMap((verb) => {
    const speaker = speakerBefore(scene, verb);
    return speaker === null ? [] : [{ start: verb.start, end: verb.end, speaker }];
  });
}

/** The frame of the same sentence before the number, else the text's own speaker, else the article itself. */
export function speakerOf(scene: Scene, frames: readonly Frame[], quantity: Quantity): Found<Speaker> {
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const frame = lastBefore(frames, quantity.start);
  if (frame !== null && frame.start >= sentence.start) {
    return { value: frame.speaker, span: { start: frame.start, end: frame.end }, reason: null };
  }
  const usual = dominant(frames);
  if (usual !== null) return { value: usual, span: null, reason: 'dominant_speaker' };
  if (scene.speaker !== null) return { value: scene.speaker, span: null, reason: 'speaker_of_text' };
  return { value: { name: 'article', id: null }, span: null, reason: 'article_voice' };
}

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

function speakerBefore(scene: Scene, verb: Hit<'speech'>): Speaker | null {
  const entity = lastBefore(scene.entities, verb.start);
  if (entity !== null && entity.end <= verb.start && verb.start - entity.end <= nameReach) {
    const between = scene.text.slice(entity.end, verb.start);
    if (!/[,。;!?:、()“”"的了]/.test(between) && speakingKinds.has(entity.sense.kind)) {
      return { name: entity.sense.name, id: entity.sense.id };
    }
  }
  const written = scene.written(Math.max(0, verb.start - 40), verb.start);
  const name =
    /(?:^|[^A-Za-z])((?:[A-Z][A-Za-z.'’-]+ ){0,3}[A-Z][a-z][A-Za-z'’-]*) ?(?:在[^,。，]{0,10}|也|则|还|又|曾)?$/.exec(
      written,
    )?.[1];
  return name === undefined || pronouns.has(name) ? null : { name, id: null };
}

const pronouns: ReadonlySet<string> = new Set([
  'He',
  'She',
  'It',
  'They',
  'We',
  'As',
  'The',
  'This',
  'That',
  'But',
  'And',
  'However',
  'Analysts',
  'Management',
  'CEO',
  'CFO',
  'AI',
]);
const speakingKinds: ReadonlySet<string> = new Set([
  'person',
  'company',
  'bank',
  'institution',
  'publication',
  'analyst',
]);
