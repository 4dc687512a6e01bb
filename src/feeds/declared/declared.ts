import { text } from '../../base/locale.ts';
import type { Observation } from '../../base/observation.ts';
import type { Feed, FeedAnswer, Refusal } from '../feed.ts';
import { isMissing, plainNumber } from '../number-text.ts';
import { dateReader, periodOf } from './date-format.ts';
import { declaredRows, type DeclaredRow } from './declared-rows.ts';
import { declaredLicence, declaredTarget, type DeclaredTarget } from './declared-target.ts';

/** One more source without code: a CSV or JSON file or address described in the thesis (docs/declared-feeds.md). */
const feed: Feed<DeclaredTarget> = {
  id: 'declared',
  title: text('Declared in the thesis', '论点文件中声明的来源', '論點檔案中宣告的來源'),
  about: text(
    'A CSV or JSON table at an address or in a file of the thesis, described there column by column: no code is needed.',
    '某个网址或论点文件夹中的 CSV 或 JSON 表格，逐列在文件中说明，无需编写代码。',
    '某個網址或論點資料夾中的 CSV 或 JSON 表格，逐欄在檔案中說明，無需撰寫程式。',
  ),
  homepage: 'https://www.rfc-editor.org/rfc/rfc4180',
  capabilities: ['own'],
  hosts: [],
  key: null,
  limit: {
    requests: 1,
    perSeconds: 2,
    simultaneous: 1,
    restSeconds: 300,
    source: 'https://www.rfc-editor.org/rfc/rfc6585',
  },
  licence: declaredLicence,
  contactRequired: false,
  target: declaredTarget,
  plan({ url, keyIn, shape }, { key }) {
    if (keyIn !== null && key === null) return [];
    const address = new URL(url);
    const headers: Record<string, string> = {
      accept: shape.format === 'csv' ? 'text/csv' : 'application/json',
    };
    if (keyIn !== null && key !== null) {
      if ('parameter' in keyIn) address.searchParams.set(keyIn.parameter, key);
      else headers[keyIn.header] = key;
    }
    return [
      {
        url: address.href,
        secrets: keyIn !== null && 'parameter' in keyIn ? [keyIn.parameter] : [],
        headers,
        body: shape.format,
        limitBytes: 16_000_000,
      },
    ];
  },
  read(answer, target) {
    const rows = declaredRows(answer, target).filter((row) =>
      Object.entries(target.where).every(([column, value]) => row.cell(column) === value),
    );
    return { ...readRows(answer, rows, target), series: [target.series], tables: [], next: [] };
  },
};

export default feed;

function readRows(answer: FeedAnswer, rows: readonly DeclaredRow[], target: DeclaredTarget) {
  const { date, knownAt, value, series, key } = target;
  const [readDate, readKnown] = [dateReader(date.format), dateReader(knownAt?.format ?? 'unix')];
  const today = answer.retrievedAt.slice(0, 10);
  const observations: Observation[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  for (const row of rows) {
    const refuse = (reason: Refusal['reason'], received: string): void => {
      refusals.push({ at: row.at, reason, received });
    };
    const stated = row.cell(date.column) ?? '';
    const day = readDate?.(stated) ?? null;
    const said = row.cell(value.column);
    const valueText = decimalText(said ?? '', value.decimal, series.unit);
    const known = knownAt === null ? null : (row.cell(knownAt.column) ?? '');
    const knownDay = known === null ? null : (readKnown?.(known) ?? null);
    const other = Object.entries(target.require).find(([column, wanted]) => row.cell(column) !== wanted);
    const identity = `${String(day)} ${String(knownDay)}`;
    const period = day === null ? null : periodOf(day, date.granularity, series.measure === 'stock');
    if (period === null || (known !== null && knownDay === null))
      refuse('malformed_date', stated || String(known));
    else if (isMissing(said) || target.missing.includes(said ?? '')) missing += 1;
    else if (other) refuse('unknown_unit', `${other[0]} ${String(row.cell(other[0]))}`);
    else if (valueText === null) refuse('not_a_number', said ?? '');
    else if (!target.datedAhead && (period.periodStart ?? period.periodEnd) > today)
      refuse('future_date', stated);
    else if (knownDay !== null && knownDay > today) refuse('future_date', String(known));
    else if (seen.has(identity)) refuse('duplicate', identity);
    else
      observations.push({
        series: series.id,
        ...period,
        valueText,
        knownAt: knownDay,
        sourceRef: `${key} ${stated}`,
        form: null,
      });
    seen.add(identity);
  }
  return { observations, refused: refusals, missing };
}

/**
 * Plain decimal text: groups of three may be parted by the other mark, a thin space or an apostrophe, and where the unit
 * is % a "%" may follow. What could be read in two ways is not read.
 */
function decimalText(stated: string, decimal: '.' | ',', unit: string): string | null {
  const said = unit === '%' ? stated.replace(/\s*%$/, '') : stated;
  const grouped =
    decimal === '.'
      ? /^([+-]?)(\d{1,3}(?:[,'\u2009\u202f ]\d{3})+)(\.\d+)?$/
      : /^([+-]?)(\d{1,3}(?:[.'\u2009\u202f ]\d{3})+)(,\d+)?$/;
  const [, sign, whole, part] = grouped.exec(said) ?? [];
  const plain = whole === undefined ? said : `${sign ?? ''}${whole.replace(/\D/g, '')}${part ?? ''}`;
  if (decimal === '.') return plainNumber(plain);
  return plain.includes('.') ? null : plainNumber(plain.replace(',', '.'));
}
