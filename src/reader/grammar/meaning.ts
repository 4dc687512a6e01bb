import type { Modifier, Sense, SenseOf } from './words.ts';

/** All senses of a word, and parted by class: an object of one form for every word, as it is asked at every place of a text. */
export interface Meaning {
  /** The classes of the senses, as `senseClass` has them: most words are none of what is asked for. */
  classes: number;
  /** The one sense of these classes; null where there are several or none. */
  only: Sense | null;
  isEntity: boolean;
  isIdiom: boolean;
  /** The first of each; null without. */
  modifier: Modifier | null;
  per: string | null;
  entities: readonly SenseOf<'entity'>[];
  metrics: readonly SenseOf<'metric'>[];
  changes: readonly SenseOf<'change'>[];
  modalities: readonly SenseOf<'modality'>[];
  speeches: readonly SenseOf<'speech'>[];
  senses: readonly Sense[];
}

/** A bit for each class of senses that claims are resolved from. */
export const senseClass = { entity: 1, metric: 2, change: 4, modality: 8, speech: 16 } as const;

const bits: Readonly<Partial<Record<Sense['class'], number>>> = senseClass;

/** Each list in the order of the senses. */
export function meaningOf(senses: readonly Sense[]): Meaning {
  const entities = sensesOf(senses, 'entity');
  const [first, ...others] = senses.filter((sense) => bits[sense.class] !== undefined);
  return {
    classes: senses.reduce((sum, sense) => sum | (bits[sense.class] ?? 0), 0),
    only: others.length === 0 ? (first ?? null) : null,
    isEntity: entities.length > 0,
    isIdiom: sensesOf(senses, 'exclusion').length > 0,
    modifier: sensesOf(senses, 'modifier')[0]?.modifier ?? null,
    per: sensesOf(senses, 'per')[0]?.per ?? null,
    entities,
    metrics: sensesOf(senses, 'metric'),
    changes: sensesOf(senses, 'change'),
    modalities: sensesOf(senses, 'modality'),
    speeches: sensesOf(senses, 'speech'),
    senses,
  };
}

/** Whether the only sense of a word is of a class, by its bit: the sense itself need not be fetched. */
export function isOnly<Class extends keyof typeof senseClass>(
  sense: Sense | null,
  classes: number,
  wanted: (typeof senseClass)[Class],
): sense is SenseOf<Class> {
  return sense !== null && classes === wanted;
}

function sensesOf<Class extends Sense['class']>(
  senses: readonly Sense[],
  wanted: Class,
): readonly SenseOf<Class>[] {
  const found = senses.filter((sense): sense is SenseOf<Class> => sense.class === wanted);
  return found.length === 0 ? none : found;
}

/** Most lists are empty: one for all. */
const none: readonly never[] = [];
