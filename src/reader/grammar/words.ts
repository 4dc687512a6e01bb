import type { Change, Modality } from '../../base/vocabulary.ts';

/** What a word of the text may mean to the reader. One word may have several senses (增长: a change and a metric). */
export type Sense =
  | {
      class: 'entity';
      id: string;
      name: string;
      kind: string;
      parent: string | null;
      /** The month its fiscal year ends with. */
      fiscalYearEnd: number;
    }
  | {
      class: 'metric';
      id: string;
      /** What it is counted in (percent, money, count); empty for anything. */
      dimensions: readonly string[];
    }
  | { class: 'modifier'; modifier: Modifier }
  | { class: 'change'; direction: Change }
  | { class: 'modality'; modality: Modality }
  | { class: 'speech' }
  | { class: 'per'; per: string }
  | { class: 'exclusion' };

/** One class of senses. */
export type SenseOf<Class extends Sense['class']> = Extract<Sense, { class: Class }>;

/** What a word before or behind a number makes of it. */
export type Modifier = 'above' | 'below' | 'approximate';

export type Term = readonly [text: string, sense: Sense];

export function terms(sense: Sense, list: string): Term[] {
  return list.split('|').map((text) => [text, sense] as const);
}
