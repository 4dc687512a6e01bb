import { z } from 'zod';
import type { Text } from '../../base/locale.ts';
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

const askedShape = z.object({ en: z.string(), 'zh-Hans': z.string(), 'zh-Hant': z.string() });
const besideShape = z.object({ asked: askedShape, note: z.string(), readings: z.array(keptShape) });

/** What was kept beside an answer. Question and note are null in what was signed before they were kept apart. */
interface KeptBeside {
  asked: Text | null;
  note: string | null;
  readings: KeptReading[];
}

export function keptBeside({ readings }: Pick<AnswerRow, 'readings'>): KeptBeside {
  const kept: unknown = JSON.parse(readings);
  if (!Array.isArray(kept)) return besideShape.parse(kept);
  return { asked: null, note: null, readings: z.array(keptShape).parse(kept) };
}

/** The question as it was asked, the note and the readings, as `keptBeside` reads them. */
export function toKeep(asked: Text, note: string, readings: readonly ReadingOut[]): string {
  const kept = readings.map(({ id: indicator, state, level, band, unit }) => ({
    ...{ indicator, state, value: level?.value ?? null, band, unit, period: level?.period ?? null },
  }));
  return JSON.stringify({ asked, note, readings: kept } satisfies KeptBeside);
}
