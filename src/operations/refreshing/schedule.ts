import { Cron } from 'croner';
import { TightropeError } from '../../base/error.ts';

export interface Schedule {
  /** As a person wrote it: `0 7 * * *`, `@daily`. */
  pattern: string;
  /** First moment of the schedule after another one, on the clock of this computer; null where there is none any more. */
  after(moment: Date): Date | null;
}

/** Reads a cron pattern. Throws invalid_input, naming what the surface calls it. */
export function readSchedule(pattern: string, at: string): Schedule {
  try {
    // Only read: when to run is told by the wall clock, so that a computer that slept is noticed.
    const cron = new Cron(pattern, { paused: true });
    return { pattern, after: (moment) => cron.nextRun(moment) };
  } catch (error) {
    throw new TightropeError('invalid_input', {
      at,
      expected: "off, @daily, '0 7 * * 1-5'",
      received: pattern,
      cause: error,
    });
  }
}
