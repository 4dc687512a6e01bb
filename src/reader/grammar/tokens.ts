import type { Quantity } from './quantity.ts';
import type { Word } from './word.ts';

/** What the pass over the text leaves behind, each list in the order of the text. View offsets. */
export interface Tokens {
  words: readonly Word[];
  quantities: readonly Quantity[];
  breaks: Breaks;
}

/** Offsets where clauses end (at a comma too), where sentences end, and where lines end; each list holds the next. */
export type Breaks = readonly [clauses: number[], sentences: number[], lines: number[]];

/** The level of break a code unit makes: 1 a comma, 2 a sentence, 3 a line, 0 none. `next` tells a full stop from a decimal point. */
export function breakLevel(unit: number, next: number): number {
  const level = levels[unit] ?? 0;
  return unit === fullStop && !behindStop.has(next) ? 0 : level;
}

const fullStop = 0x2e;
const behindStop: ReadonlySet<number> = new Set(units(' \n"”'));
const levels = new Uint8Array(65_536);
for (const unit of units(',:、()[]|\t"“”「」『』《》—')) levels[unit] = 1;
for (const unit of units('。!?;….')) levels[unit] = 2;
for (const unit of units('\n')) levels[unit] = 3;

function units(characters: string): number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}
