import { z } from 'zod';
import type { AnswerRow } from '../../ledger/thesis-record.ts';
import { bandLevels, readingStates } from '../../thesis/indicator.ts';
import type { ReadingOut } from '../shapes/reading.ts';

/** What is kept of a reading beside an answer. Unit and period are absent in what was signed before they were kept. */
const keptShape = z.object({
  indicator: z.string(),
  state: z.enum(readingStates),
  value: z.number().nullable(),
  band: z.enum(bandLevels).nullable(),
  unit: z.string().optional(),
  period: z.string().nullable().optional(),
});
export type KeptReading = z.output<typeof keptShape>;

/** The readings that stood beside an answer. */
export function keptReadings({ readings }: Pick<AnswerRow, 'readings'>): KeptReading[] {
  return z.array(keptShape).parse(JSON.parse(readings));
}

export function toKeep(readings: readonly ReadingOut[]): KeptReading[] {
  return readings.map(({ id: indicator, state, level, band, unit }) => ({
    ...{ indicator, state, value: level?.value ?? null, band, unit, period: level?.period ?? null },
  }));
}
