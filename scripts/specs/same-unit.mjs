/** Names of units as the cases have them, where the reader's differ. */
const dollars = ['Dollar', 'Cent', 'United States dollar'];
const pounds = ['Pound', 'British pound', 'Penny', 'Pence'];

/**
 * Whether the reader's unit is the one a case expects. An open 元 or ¥ is the yuan to the cases; percentage points are
 * percentages to them.
 * @param {{ Resolution?: { unit?: string, isoCurrency?: string } }} result
 * @param {{ unit: string, currency: string | null }} unit
 * @param {string} family
 */
export function sameUnit({ Resolution }, unit, family) {
  const name = Resolution?.unit ?? '';
  if (family === 'currency') {
    if (Resolution?.isoCurrency) return (unit.currency ?? 'CNY') === Resolution.isoCurrency;
    if (dollars.includes(name)) return unit.currency === 'USD';
    if (pounds.includes(name)) return unit.currency === 'GBP';
    return unit.currency !== null && byName.get(name) === unit.currency;
  }
  if (family === 'dimension')
    return name === 'Kilowatt' ? unit.unit === 'W' : unit.unit === `other:${name.toLowerCase()}`;
  return true;
}

const byName = new Map([
  ['Finnish markka', 'FIM'],
  ['Franc', 'FRF'],
  ['Peseta', 'ESP'],
  ['Netherlands guilder', 'NLG'],
  ['Rupee', 'INR'],
  ['Bitcoin', 'BTC'],
  ['Satoshi', 'BTC'],
]);
