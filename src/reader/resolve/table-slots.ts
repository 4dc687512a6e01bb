import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit, Scene } from './scene.ts';
import { within } from './scene.ts';
import type { Stretch } from './stretches.ts';
import { suits } from './subject-kinds.ts';
import { placeInTable } from './table.ts';

/** The measure the head of the column names, else the row, where the cell itself names none that fits the unit. */
export function metricOfTable(
  scene: Scene,
  quantity: Quantity,
  fits: (hit: Hit<'metric'>) => boolean,
): Found<string> | null {
  const hit = firstOf(scene, quantity, (cell) => within(scene.metrics, cell, cell.start).find(fits));
  return hit === null
    ? null
    : { value: hit.sense.id, span: { start: hit.start, end: hit.end }, reason: null };
}

/** What the head of the column names, else the row. */
export function subjectOfTable(
  scene: Scene,
  quantity: Quantity,
  metric: string | null,
): Found<Hit<'entity'>['sense']> | null {
  const hit = firstOf(scene, quantity, (cell) =>
    within(scene.entities, cell, cell.start).find(({ sense }) => suits(sense.kind, metric)),
  );
  return hit === null ? null : { value: hit.sense, span: { start: hit.start, end: hit.end }, reason: null };
}

/** The period at the head of the column, else that of a cell before in the row. */
export function periodOfTable(
  scene: Scene,
  periods: readonly PeriodMention[],
  quantity: Quantity,
): (Found<string> & { vague: boolean }) | null {
  const found = firstOf(scene, quantity, (cell) =>
    within(periods, cell, cell.start).find(({ vague }) => !vague),
  );
  return found === null
    ? null
    : { value: found.label, span: { start: found.start, end: found.end }, reason: null, vague: false };
}

function firstOf<One>(
  scene: Scene,
  quantity: Quantity,
  find: (cell: Stretch) => One | undefined,
): One | null {
  const place = placeInTable(scene, quantity.start);
  if (place === null) return null;
  const cells = place.header === null ? place.before : [place.header, ...place.before];
  for (const cell of cells) {
    const found = find(cell);
    if (found !== undefined) return found;
  }
  return null;
}
