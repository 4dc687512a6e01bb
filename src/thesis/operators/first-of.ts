import { text } from '../../base/locale.ts';
import { isPoint } from '../point.ts';
import type { Operator } from './operator.ts';
import { sameCadence, sameUnit } from './over-group.ts';
import { computed } from './range.ts';

export default {
  name: 'first-of',
  about: text(
    'the first; where it holds nothing for a period, the second',
    '取前者；某一时期前者没有数值时取后者',
    '取前者；某一時期前者沒有數值時取後者',
  ),
  takes: 2,
  mayLack: true,
  parameters: {},
  unit: sameUnit,
  cadence: sameCadence,
  touched: (place) => [place],
  at(place, { inputs }) {
    const entries = inputs.flatMap((known) => known.get(place) ?? []);
    const found = entries.find(isPoint);
    if (found === undefined) return entries[0] ?? null;
    return computed('first-of', place, [found], found, {
      members: found.members,
      from: ([x = 0]) => x,
    });
  },
} satisfies Operator as Operator;
