import { isDay } from '../../base/days.ts';
import { parseDecimal, shift, toNumber, toText } from '../../base/decimal.ts';
import type { SourceTable } from '../../base/observation.ts';
import { refused } from '../body.ts';
import type { FeedAnswer, Refusal } from '../feed.ts';
import { childrenOf, textAt, xmlBody, type XmlElement } from '../xml.ts';
import { edgarZone } from './edgar.ts';
import { passedOn } from './passed-on.ts';
import { shown } from './shape.ts';

/** From this filing day on values are dollars; before it thousands of dollars, whatever the period. */
const firstDollarFiling = '2023-01-03';

/**
 * The information table of one 13F as a table of holdings, values in dollars. An amendment that adds holdings is a
 * table of its own, one that restates is a newer version. No table where the values do not fit the unit of their time:
 * the manager's other reports are still good. Throws payload_refused where rows are missing.
 */
export function readInformationTable(
  answer: FeedAnswer,
  cik: string,
): { tables: SourceTable[]; unusable: Refusal[] } {
  const said = passedOn(answer);
  const [period, filed] = [said['period'], said['filed']];
  if (!isDay(period) || !isDay(filed))
    throw refused(answer, 'period and filing day from the cover page', shown({ period, filed }));
  const entries = childrenOf(xmlBody(answer, 'informationTable'), 'infoTable');
  const stated = said['entries'];
  if (stated !== undefined && stated !== '' && Number(stated) !== entries.length)
    throw refused(answer, `${stated} entries, as the cover page says`, `${entries.length}`);
  if (entries.length === 0) return unusable(answer, 'unexpected', 'an empty information table');
  const places = filed < firstDollarFiling ? 3 : 0;
  const read = entries.map((entry, index) => ({ at: `infoTable[${index}]`, ...readEntry(entry, places) }));
  const fault = unitFault(read.flatMap(({ price }) => price ?? []));
  if (fault !== null) {
    const due = places === 3 ? 'thousands of dollars were due' : 'dollars were due';
    return unusable(answer, 'unknown_unit', `${fault}; ${due} when it was filed, ${filed}`);
  }
  const accession = said['accession'] ?? '';
  const adds = /NEW HOLDINGS/i.test(said['amendment'] ?? '');
  const id = `sec-13f:${cik}/${period}${adds ? `/additions/${accession}` : ''}`;
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]));
  const title = `Holdings of ${said['manager'] ?? `CIK ${cik}`} (13F)`;
  const table: SourceTable = {
    ...{ id, kind: 'holdings', title, entity: `cik:${cik}`, asOf: period, knownAt: filed, zone: edgarZone },
    ...{ sourceRef: accession, columns, rows, redistributable: true },
  };
  const rowFaults = read.flatMap(({ at, refusal }) => (refusal === null ? [] : [{ at, ...refusal }]));
  return { tables: [table], unusable: [...rowFaults, ...totalFault(rows, said['value'], places)] };
}

function unusable(answer: FeedAnswer, reason: Refusal['reason'], received: string) {
  const accession = passedOn(answer)['accession'] ?? 'informationTable';
  return { tables: [], unusable: [{ at: accession, reason, received }] };
}

const columns: SourceTable['columns'] = [
  { name: 'issuer', unit: null },
  { name: 'class', unit: null },
  { name: 'cusip', unit: null },
  { name: 'value', unit: 'USD' },
  { name: 'amount', unit: null },
  // SH: shares; PRN: principal in dollars.
  { name: 'amount of', unit: null },
  // Put or Call: then value and amount are those of the shares under the option.
  { name: 'put or call', unit: null },
  { name: 'discretion', unit: null },
  { name: 'other managers', unit: null },
];

function readEntry(
  entry: XmlElement,
  places: number,
): { row: (string | null)[] | null; refusal: Omit<Refusal, 'at'> | null; price: number | null } {
  const issuer = textAt(entry, 'nameOfIssuer');
  const value = parseDecimal(textAt(entry, 'value') ?? '');
  const amount = parseDecimal(textAt(entry, 'shrsOrPrnAmt', 'sshPrnamt') ?? '');
  const option = textAt(entry, 'putCall');
  const unit = textAt(entry, 'shrsOrPrnAmt', 'sshPrnamtType');
  const bad = (reason: Refusal['reason'], received: unknown) => ({
    ...{ row: null, price: null },
    refusal: { reason, received: `${issuer ?? 'no issuer'}: ${shown(received)}` },
  });
  if (issuer === null) return bad('unexpected', textAt(entry, 'cusip'));
  if (value === null) return bad('not_a_number', textAt(entry, 'value'));
  if (amount === null) return bad('not_a_number', textAt(entry, 'shrsOrPrnAmt', 'sshPrnamt'));
  if (option !== null && !/^(put|call)$/i.test(option)) return bad('unexpected', option);
  if (unit !== 'SH' && unit !== 'PRN') return bad('unknown_unit', unit);
  const dollars = shift(value, places);
  const plain = unit === 'SH' && option === null && amount.digits > 0n && value.digits > 0n;
  const row = [
    issuer,
    textAt(entry, 'titleOfClass'),
    textAt(entry, 'cusip'),
    toText(dollars),
    toText(amount),
    unit,
    option === null ? null : /^put$/i.test(option) ? 'Put' : 'Call',
    textAt(entry, 'investmentDiscretion'),
    textAt(entry, 'otherManager'),
  ];
  return { row, refusal: null, price: plain ? toNumber(dollars) / toNumber(amount) : null };
}

/** Managers get the unit wrong by 1,000 either way; the price of the middle share shows it. */
function unitFault(prices: readonly number[]): string | null {
  if (prices.length < 3) return null;
  const middle = [...prices].sort((a, b) => a - b)[Math.floor(prices.length / 2)] ?? 0;
  if (middle >= 0.5 && middle <= 20_000) return null;
  return `a middle price of ${middle.toPrecision(3)} dollars a share`;
}

/** The cover page's sum, rounded per row by many, may differ by a hundredth. */
function totalFault(
  rows: readonly (readonly (string | null)[])[],
  stated: string | undefined,
  places: number,
) {
  const total = parseDecimal(stated ?? '');
  if (total === null) return [];
  const sum = rows.reduce((whole, row) => whole + Number(row[3]), 0);
  const expected = toNumber(shift(total, places));
  if (Math.abs(sum - expected) <= Math.max(expected * 0.01, rows.length * 10 ** places)) return [];
  const received = `${sum} in all, ${expected} on the cover page`;
  return [{ at: 'tableValueTotal', reason: 'unexpected' as const, received }];
}
