import type { Locale } from '../../base/locale.ts';
import { stanceReading } from '../../thesis/stance-table/stance-reading.ts';
import type { StanceOut } from '../shapes/stance.ts';
import type { Evaluated } from './evaluated.ts';

/** The stance at the instant asked about; null where the thesis has no decision table. */
export function stanceOut({ course, stance, instant }: Evaluated, locale: Locale): StanceOut | null {
  if (stance === null) return null;
  const { table } = stance;
  const reading = stanceReading(course, stance, instant);
  const meaning = table.meaning[reading.stance];
  return {
    ...{ stance: reading.stance, title: meaning.title[locale], sentence: meaning.sentence[locale] },
    ...{ row: reading.row, since: reading.since },
    why: table.rows.find(({ id }) => id === reading.row)?.why[locale] ?? '',
    axes: table.axes.map(({ id, title, levels }) => {
      const found = reading.axes.find(({ axis }) => axis === id);
      const level = levels.find((one) => one.id === found?.level) ?? levels[0];
      return {
        ...{ id, title: title[locale], level: level?.id ?? '', level_title: level?.title[locale] ?? '' },
        levels: levels.map((one) => ({ id: one.id, title: one.title[locale] })),
        possible: [...(found?.possible ?? [])],
      };
    }),
    possible: reading.possible.map((one) => ({ stance: one, title: table.meaning[one].title[locale] })),
    evidence: reading.evidence,
  };
}
