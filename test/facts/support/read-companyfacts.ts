import { endOfDay } from '../../../src/facts/as-known-at.ts';
import type { Fact, SeriesInfo } from '../../../src/base/observation.ts';

/** The service's shape, as far as the facts need it. */
export interface CompanyFacts {
  cik: number | string;
  entityName: string;
  facts: Record<string, Record<string, { units: Record<string, CompanyFact[]> }>>;
}

export interface CompanyFact {
  start?: string;
  end: string;
  val: number;
  accn: string;
  form: string;
  filed: string;
}

export interface EntityFacts {
  entity: string;
  name: string;
  series: SeriesInfo[];
  facts: Fact[];
}

const zone = 'America/New_York';

/** Test only: the feed does it with all its checks. `tags` limits to some, as `us-gaap:Revenues`. */
export function readCompanyfacts(body: CompanyFacts, tags?: ReadonlySet<string>): EntityFacts {
  const cik = String(body.cik).padStart(10, '0');
  const entity = `cik:${cik}`;
  const series: SeriesInfo[] = [];
  const facts: Fact[] = [];
  for (const [taxonomy, concepts] of Object.entries(body.facts))
    for (const [name, { units }] of Object.entries(concepts)) {
      const tag = `${taxonomy}:${name}`;
      if (tags && !tags.has(tag)) continue;
      for (const [unit, rows] of Object.entries(units)) {
        const id = `sec:${cik}/${taxonomy}/${name}/${unit}`;
        const measure = rows.some(({ start }) => start !== undefined) ? 'flow' : 'stock';
        series.push({
          ...{ id, entity, tag, unit, measure, zone },
          ...{ title: name, scale: 0, cadence: 'quarterly', lagDays: null, redistributable: true },
        });
        for (const row of rows) facts.push(factOf(id, row));
      }
    }
  return { entity, name: body.entityName, series, facts };
}

function factOf(series: string, row: CompanyFact): Fact {
  return {
    series,
    periodStart: row.start ?? null,
    periodEnd: row.end,
    knownAt: endOfDay(row.filed, zone),
    knownAtBasis: 'exact',
    valueText: String(row.val),
    value: row.val,
    sourceRef: row.accn,
    form: row.form,
    state: 'ok',
    reason: null,
  };
}
