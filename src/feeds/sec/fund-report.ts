import { isDay } from '../../base/days.ts';
import { parseDecimal } from '../../base/decimal.ts';
import type { SourceTable } from '../../base/observation.ts';
import { refused } from '../body.ts';
import type { FeedAnswer, Refusal } from '../feed.ts';
import { childOf, childrenOf, textAt, xmlBody, type XmlElement } from '../xml.ts';
import { edgarZone, tenDigits } from './edgar.ts';
import { passedOn } from './passed-on.ts';
import { shown } from './shape.ts';

/** The holdings of one N-PORT report. Throws payload_refused where it is another fund's or holds nothing. */
export function readFundReport(
  answer: FeedAnswer,
  target: { cik: string; series: string | null },
): { table: SourceTable; unusable: Refusal[] } {
  const root = xmlBody(answer, 'edgarSubmission');
  const form = textAt(root, 'headerData', 'submissionType');
  if (form === null || !/^NPORT-P(\/A)?$/.test(form)) throw refused(answer, 'an NPORT-P', shown(form));
  const data = childOf(root, 'formData');
  const general = childOf(data, 'genInfo');
  const cik = textAt(general, 'regCik');
  const series = textAt(general, 'seriesId');
  const [registrant, fund] = [textAt(general, 'regName'), textAt(general, 'seriesName')];
  if (tenDigits(cik) !== target.cik)
    throw refused(answer, `a report of CIK ${target.cik}`, `CIK ${shown(cik)}, ${shown(registrant)}`);
  if (target.series !== null && series !== target.series)
    throw refused(answer, `a report of ${target.series}`, `${shown(series)}, ${shown(fund)}`);
  const asOf = textAt(general, 'repPdDate');
  const said = passedOn(answer);
  const filed = said['filed'];
  if (!isDay(asOf) || !isDay(filed) || asOf > filed)
    throw refused(answer, 'repPdDate and a later filing day', shown({ repPdDate: asOf, filed }));
  const read = childrenOf(childOf(data, 'invstOrSecs'), 'invstOrSec').map(readHolding);
  if (read.length === 0) throw refused(answer, 'holdings: invstOrSec', 'none');
  const name = [fund, registrant].find((one) => one !== null && one !== 'N/A') ?? `CIK ${target.cik}`;
  const key = target.series === null ? target.cik : `${target.cik}/${target.series}`;
  const table: SourceTable = {
    id: `sec-nport:${key}/${asOf}`,
    kind: 'holdings',
    title: `Holdings of ${name} (N-PORT)`,
    entity: `cik:${target.cik}`,
    asOf,
    knownAt: filed,
    zone: edgarZone,
    sourceRef: said['accession'] ?? '',
    columns,
    rows: read.flatMap((one) => ('row' in one ? [one.row] : [])),
    redistributable: true,
  };
  const unusable = read.flatMap((one, index) =>
    'row' in one ? [] : [{ at: `invstOrSec[${index}]`, ...one }],
  );
  return { table, unusable };
}

const columns: SourceTable['columns'] = [
  { name: 'name', unit: null },
  { name: 'title', unit: null },
  { name: 'cusip', unit: null },
  { name: 'isin', unit: null },
  { name: 'ticker', unit: null },
  { name: 'lei', unit: null },
  { name: 'balance', unit: null },
  // NS: number of shares; PA: principal amount; OU: other.
  { name: 'balance of', unit: null },
  { name: 'currency', unit: null },
  { name: 'value', unit: 'USD' },
  // Of net assets; negative for what is owed.
  { name: 'weight', unit: '%' },
  { name: 'long or short', unit: null },
  { name: 'asset class', unit: null },
  { name: 'issuer type', unit: null },
  { name: 'country', unit: null },
];

function readHolding(holding: XmlElement): { row: (string | null)[] } | Omit<Refusal, 'at'> {
  const name = stated(textAt(holding, 'name')) ?? stated(textAt(holding, 'title'));
  const [value, weight] = [textAt(holding, 'valUSD'), textAt(holding, 'pctVal')];
  if (name === null) return { reason: 'unexpected', received: `no name, worth ${shown(value)}` };
  if (parseDecimal(value ?? '') === null || parseDecimal(weight ?? '') === null)
    return { reason: 'not_a_number', received: `${name}: ${shown({ valUSD: value, pctVal: weight })}` };
  const identifiers = childOf(holding, 'identifiers');
  const balance = textAt(holding, 'balance');
  return {
    row: [
      name,
      stated(textAt(holding, 'title')),
      cusip(textAt(holding, 'cusip')),
      stated(childOf(identifiers, 'isin')?.attributes['value']),
      stated(childOf(identifiers, 'ticker')?.attributes['value']),
      stated(textAt(holding, 'lei')),
      parseDecimal(balance ?? '') === null ? null : balance,
      stated(textAt(holding, 'units')),
      stated(textAt(holding, 'curCd') ?? childOf(holding, 'currencyConditional')?.attributes['curCd']),
      value,
      weight,
      stated(textAt(holding, 'payoffProfile')),
      stated(textAt(holding, 'assetCat')),
      stated(textAt(holding, 'issuerCat')),
      stated(textAt(holding, 'invCountry')),
    ],
  };
}

/** Filers write N/A where the form allows no blank. */
function stated(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' || /^n\/?a$/i.test(trimmed) ? null : trimmed;
}

/** Nine zeros stand for none. */
function cusip(value: string | null): string | null {
  const given = stated(value);
  return given === null || /^0+$/.test(given) ? null : given;
}
