import { dayOf, endOf } from '../instant.ts';

/** Ends of days between two instants (UTC, milliseconds), seven days apart, the last of them on the day of `to`; oldest first. */
export function weekly(from: number, to: number): number[] {
  const instants: number[] = [];
  for (let day = dayOf(to); day >= dayOf(from); day -= 7) instants.push(endOf(day));
  return instants.reverse();
}
