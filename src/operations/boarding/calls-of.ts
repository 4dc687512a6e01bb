import { dayNumber, startOf } from '../../thesis/instant.ts';
import { signalRecord } from '../../thesis/replay/record.ts';
import type { Evaluated } from '../evaluating/evaluated.ts';
import type { BoardOut } from '../shapes/board.ts';

/** What the thesis called since it was registered, by what became of it. Each call counts once. */
export function callsOf({ thesis, course, instant }: Evaluated): BoardOut['calls'] {
  const from = startOf(dayNumber(thesis.registered));
  const counts = { open: 0, right: 0, wrong: 0 };
  if (!(from <= instant)) return counts;
  for (const { id, outcome } of thesis.signals.values()) {
    if (outcome === null) continue;
    for (const { verdict, overlaps } of signalRecord(course, id, from, instant)?.judged?.calls ?? []) {
      if (overlaps) continue;
      if (verdict === 'open') counts.open += 1;
      else if (verdict === 'followed') counts.right += 1;
      else if (verdict === 'did_not_follow') counts.wrong += 1;
    }
  }
  return counts;
}
