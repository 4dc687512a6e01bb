import type { Quantity } from '../grammar/quantity.ts';
import type { Unit } from '../grammar/unit.ts';
import { quantityWith } from './quantity-with.ts';
import type { Scene } from './scene.ts';

/** 1.51亿美国劳工: people and things counted, though no measure word stands between. */
const countedBehind =
  /^ ?(?:名|的)?[\u4e00-\u9fff]{0,3}(?:劳工|工人|用户|使用者|员工|人口|消费者|居民|家庭|设备|参数)/;

/** 1.51亿劳工 are people; 5个点 are per cent of a price, 500个点 of a CDS are basis points, 3000个点 of an index are points. */
export function unitInContext(scene: Scene, quantity: Quantity): Quantity {
  if (quantity.currencyInferred && countedBehind.test(scene.text.slice(quantity.end, quantity.end + 8))) {
    const unit = unitAs(quantity.unit, 'count', 'count', 'count');
    return quantityWith(quantity, { unit, kind: 'count', currencyInferred: false });
  }
  if (!quantity.unit.openPoints) return quantity;
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const words = scene.text.slice(
    Math.max(sentence.start, quantity.start - 60),
    Math.min(sentence.end, quantity.end + 30),
  );
  if (/cds|利差|基点|信用|违约互换/.test(words))
    return quantityWith(quantity, { unit: unitAs(quantity.unit, 'bps', 'rate', 'bps'), kind: 'rate' });
  const largest = quantity.high ?? quantity.low;
  const large = largest !== null && String(largest.digits).length + largest.exponent > 2;
  if (large) return quantity;
  return quantityWith(quantity, { unit: unitAs(quantity.unit, '%', 'percent', 'percent'), kind: 'percent' });
}

/** Field by field, as `quantityWith` does. */
function unitAs(written: Unit, unit: string, kind: Unit['kind'], family: string): Unit {
  const { factor, divisor, currency, per, generic, openPoints } = written;
  return { unit, kind, family, factor, divisor, currency, per, generic, openPoints };
}
