import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceTable } from '../../../src/base/observation.ts';
import { parseCited, type CitedFact } from '../../../src/evidence/cited-fact.ts';
import type { FactSight } from '../../../src/evidence/fact-sight.ts';
import { parseBases, type Bases } from '../../../src/evidence/metric-basis.ts';
import type { VerifySight } from '../../../src/evidence/verify-sight.ts';
import type { DerivedFact } from '../../../src/facts/derived-fact.ts';
import { derive } from '../../../src/facts/derive.ts';
import { bookOf, type Line } from '../../facts/support/filings.ts';
import { thesisConcepts } from '../../facts/support/thesis-concepts.ts';

const folder = new URL('../../../theses/ai-infra/', import.meta.url);
const concepts = thesisConcepts();

/** What the thesis that ships says. */
export const bases: Bases = parseBases(thesisFile('bases.yaml'));
export const cited: CitedFact[] = readdirSync(new URL('cited/', folder)).flatMap((name) =>
  parseCited(thesisFile(`cited/${name}`)),
);

export interface Fixture {
  /** Filings by entity of the thesis. */
  filings?: Readonly<Record<string, readonly Line[]>>;
  tables?: readonly SourceTable[];
  /** `fred:SOFR` to day and value. */
  series?: Readonly<Record<string, readonly (readonly [day: string, value: number])[]>>;
  today?: string;
}

/** The world of a test: facts derived from filings as the program does it, as known today and on any day. */
export function sightOf({
  filings = {},
  tables = [],
  series = {},
  today = '2026-08-21',
}: Fixture): VerifySight {
  const days = new Map<string, FactSight>();
  const at = (day: string): FactSight => {
    const known = days.get(day);
    if (known) return known;
    const sight = factSight(day);
    days.set(day, sight);
    return sight;
  };
  return { now: at(today), asKnownOn: at, today, bases, cited };

  function factSight(day: string): FactSight {
    const derived = new Map<string, readonly DerivedFact[]>();
    return {
      facts(entity, concept, shape) {
        const key = `${entity} ${concept}`;
        const held = concepts.get(concept);
        const facts =
          derived.get(key) ??
          (held === undefined ? [] : derive(bookOf(filings[entity] ?? [], day), held, concepts).facts);
        derived.set(key, facts);
        return facts.filter((fact) => fact.shape === shape);
      },
      seriesAt(id, asked) {
        const row = (series[id] ?? []).filter(([when]) => when <= asked).at(-1);
        return row === undefined
          ? null
          : { valueText: String(row[1]), value: row[1], periodEnd: row[0], sourceRef: row[0] };
      },
      tables: (kind) => tables.filter((table) => table.kind === kind && (table.knownAt ?? '') <= day),
      sourceFor: (subject, metric) => (metric === null ? null : `source of ${subject ?? 'no one'} ${metric}`),
    };
  }
}

function thesisFile(name: string): { name: string; text: string } {
  return { name, text: readFileSync(fileURLToPath(new URL(name, folder)), 'utf8') };
}
