import type { Modality } from '../../base/vocabulary.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Scene } from './scene.ts';

/**
 * How sure a number is that goes on with the one before: what is left of it (剩下 1.5 兆, the remaining 80%) is as sure as the
 * whole, and a further deed of one breath (要投资 1.4 万亿, 建设 30 座) as planned. Null for others.
 */
export function continued(scene: Scene, quantity: Quantity, before: Modality | null): Found<Modality> | null {
  if (before === null || before === 'reported') return null;
  const clause = scene.stretches.around(quantity.core.start, 1);
  const words = scene.text.slice(clause.start, quantity.start);
  if (words.length > longest) return null;
  const goesOn = left.test(words) || (before === 'plan' && deed.test(words));
  return goesOn ? { value: before, span: null, reason: 'goes_on_with_the_figure_before' } : null;
}

const longest = 40;
const left = /剩下|剩余|余下|其余|(?:^|[^a-z])(?:remaining|remainder|the rest)(?:[^a-z]|$)/;
const deed = /^ ?(?:并|再|同时|以及)?(?:建设|部署|采购|购买|新建|扩建|兴建|建造|打造|投入|投资|安装)/;
