import { kindOf } from './han-characters.ts';
import { separating } from './ranges.ts';
import { unitBeginnings } from './units.ts';

/**
 * Whether what stands behind a Chinese numeral may make a quantity of it: more of the number, a unit, a sign, or the other end of
 * a range. False is sure; most are parts of words (一些, 一直).
 */
export function countsBefore(unit: number): boolean {
  return counting[unit] === 1;
}

const counting = Uint8Array.from({ length: 65_536 }, (_, unit) => (kindOf(unit) === 0 ? 0 : 1));
for (const character of [...'半来+ ', ...unitBeginnings]) counting[character.charCodeAt(0)] = 1;
for (const unit of separating) counting[unit] = 1;
