import { text } from '../../base/locale.ts';
import type { Known } from '../known.ts';
import { isPoint, type Point } from '../point.ts';
import { ownEntry } from './back.ts';
import type { Operator } from './operator.ts';
import { computed } from './range.ts';

export default {
  name: 'streak',
  about: text(
    'how many points in a row, up to the newest, rise or fall on the one before, or lie above or below a bound; a missing period ends it',
    '截至最新值，连续多少个点上升、下降、高于或低于界限；缺期即中断',
    '截至最新值，連續多少個點上升、下降、高於或低於界限；缺期即中斷',
  ),
  takes: 1,
  parameters: {
    what: {
      kind: 'word',
      usual: null,
      words: ['rises', 'falls', 'above', 'below'],
      about: text('what is counted', '数什么', '數什麼'),
    },
    bound: {
      kind: 'number',
      usual: 0,
      about: text('bound of above and below', 'above 与 below 的界限', 'above 與 below 的界限'),
    },
  },
  unit: () => 'count',
  cadence: ([cadence = null]) => cadence,
  *touched(place, _input, { inputs: [known] }) {
    yield place;
    yield* known?.placesBetween(place + 1, Infinity) ?? [];
  },
  at(place, { inputs: [known], given }) {
    const now = ownEntry(known, place);
    if (!isPoint(now) || known === undefined) return now;
    const [what, bound] = [String(given['what']), Number(given['bound'] ?? 0)];
    const isPlain = known.isPlain();
    const value = lengthOf(known, place, what, bound, 'value');
    const low = isPlain ? value : lengthOf(known, place, what, bound, 'surely');
    const high = isPlain ? value : lengthOf(known, place, what, bound, 'possibly');
    return computed('streak', place, [now], { value, low, high }, { window: value + 1 });
  },
} satisfies Operator as Operator;

type Sure = 'value' | 'surely' | 'possibly';

function lengthOf(known: Known, place: number, what: string, bound: number, sure: Sure): number {
  const places = known.places();
  const numbers = known.numbers();
  const compares = what === 'rises' || what === 'falls';
  let index = known.indexAtOrAfter(place);
  let count = 0;
  for (; index >= 0; index--) {
    const isGap = !known.isByObservation() && (places[index] as number) !== place - count;
    if (isGap || (compares && index === 0)) break;
    const before = compares && !known.isByObservation() ? places[index - 1] === place - count - 1 : true;
    if (!before) break;
    const holds =
      sure === 'value'
        ? holdsOf(what, numbers[index] as number, compares ? (numbers[index - 1] as number) : bound)
        : holdsRanged(what, known, index, bound, sure === 'surely');
    if (!holds) break;
    count += 1;
  }
  return count;
}

function holdsOf(what: string, now: number, other: number): boolean {
  return what === 'rises' || what === 'above' ? now > other : now < other;
}

/** Surely: with the end of the range that makes it hardest; possibly: with the easiest. */
function holdsRanged(what: string, known: Known, index: number, bound: number, surely: boolean): boolean {
  const pointAt = (position: number): Point | null => known.point(known.places()[position] ?? Number.NaN);
  const [now, before] = [pointAt(index), what === 'rises' || what === 'falls' ? pointAt(index - 1) : null];
  if (now === null) return false;
  const up = what === 'rises' || what === 'above';
  const own = up === surely ? now.low : now.high;
  const other = before === null ? bound : up === surely ? before.high : before.low;
  return holdsOf(what, own, other);
}
