import type { Quantity } from '../grammar/quantity.ts';
import type { Scene } from './scene.ts';

/** "4.1 GPU prices" at the head of a heading counts sections, not GPUs. */
export function isSectionNumber(scene: Scene, quantity: Quantity): boolean {
  if (quantity.unit.family !== 'count') return false;
  const line = scene.layout.lineAt(quantity.start);
  return (
    line.kind === 'heading' &&
    quantity.start === line.start &&
    /^\d+(?:\.\d+)* /.test(scene.text.slice(line.start, line.start + 12))
  );
}
