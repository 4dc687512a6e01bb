import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BoardOut } from '../../src/operations/shapes/board.ts';
import type { ReadingOut } from '../../src/operations/shapes/reading.ts';
import type { CheckData } from '../../src/operations/thesis-files/check-view.ts';
import { acmeFilings, answersWith } from './support/acme-filings.ts';
import { bench, fixtureRoot, type Bench } from './support/test-context.ts';

/** `[file, what is written, what comes in its place, place and code of the fault, what is left out, what becomes of acme-revenue]` */
type Case = readonly [string, string | RegExp, string, string, string | null, string];

const cases: Record<string, Case> = {
  'entities that are no YAML': [
    ...(['entities.yaml', 'en: [Acme]', 'en: [Acme'] as const),
    ...(['6:5 yaml_broken', 'mine/entities.yaml', 'name_lost'] as const),
  ],
  'a field that entities have not': [
    ...(['entities.yaml', 'kind: company\n    en: [Acme]', 'kind: company\n    eng: [Acme]'] as const),
    ...(['5:5 field_unknown', null, 'ok'] as const),
  ],
  'an entity without a name': [
    ...(['entities.yaml', '    name: Acme\n', ''] as const),
    ...(['2:3 field_missing', 'entity acme', 'name_lost'] as const),
  ],
  'a parent there is not': [
    ...(['entities.yaml', 'name: Acme', 'name: Acme\n    parent: bol'] as const),
    ...(['4:5 name_unknown', 'entity acme', 'name_lost'] as const),
  ],
  'an entity twice': [
    ...(['entities.yaml', '  bolt:\n', '  acme: { name: Acme, kind: company }\n  bolt:\n'] as const),
    ...(['8:3 id_twice', null, 'no_data'] as const),
  ],
  'an identifier that is a number': [
    ...(['entities.yaml', "cik: '42'", 'cik: 42'] as const),
    ...(['7:5 value_malformed', 'entity acme', 'name_lost'] as const),
  ],
  'metrics that are no YAML': [
    ...(['metrics.yaml', 'zh-Hans: [营收]', 'zh-Hans: [营收'] as const),
    ...(['7:3 yaml_broken', 'mine/metrics.yaml', 'ok'] as const),
  ],
  'a field that metrics have not': [
    ...(['metrics.yaml', 'en: [revenue]', 'english: [revenue]'] as const),
    ...(['5:5 field_unknown', null, 'ok'] as const),
  ],
  'a measure that metrics have not': [
    ...(['metrics.yaml', 'measures: flow', 'measures: flwo'] as const),
    ...(['4:5 value_malformed', 'metric revenue', 'ok'] as const),
  ],
  'a metric twice': [
    ...(['metrics.yaml', '  capex:\n', '  revenue:\n'] as const),
    ...(['7:3 id_twice', null, 'ok'] as const),
  ],
  'a concept that is no YAML': [
    ...(['concepts/revenue.yaml', 'tags: [', 'tags: [['] as const),
    ...(['6:1 yaml_broken', 'mine/concepts/revenue.yaml', 'name_lost'] as const),
  ],
  'a field that concepts have not': [
    ...(['concepts/revenue.yaml', 'dimension: money', 'dimension: money\nsing: reversed'] as const),
    ...(['5:1 field_unknown', null, 'ok'] as const),
  ],
  'a formula of a concept there is not': [
    ...(['concepts/revenue.yaml', 'tags:', 'difference: [operating_cash_flow, revenu]\ntags:'] as const),
    ...(['5:1 name_unknown', 'concept revenue', 'name_lost'] as const),
  ],
  'a concept that leads back to itself': [
    ...(['concepts/revenue.yaml', 'tags:', 'difference: [operating_cash_flow, revenue]\ntags:'] as const),
    ...(['5:1 cycle', 'concept revenue', 'name_lost'] as const),
  ],
  'a tag twice': [
    ...(['concepts/revenue.yaml', /tags: \[(.*)\]/, 'tags: [$1, $1]'] as const),
    ...(['5:1 id_twice', 'concept revenue', 'name_lost'] as const),
  ],
  'a field of a concept twice': [
    ...(['concepts/revenue.yaml', 'dimension: money', 'dimension: money\nmeasure: flow'] as const),
    ...(['5:1 id_twice', null, 'ok'] as const),
  ],
  'sources that are no YAML': [
    ...(['sources.yaml', /^/, 'x: [\n'] as const),
    ...(['2:1 yaml_broken', 'mine/sources.yaml', 'ok'] as const),
  ],
  'a target of a pull without a key': [
    ...(['pull/companies.yaml', /key: .*/, "key: ''"] as const),
    ...(['', 'mine/pull/companies.yaml', 'ok'] as const),
  ],
};

async function broken([file, from, to]: Case): Promise<Bench> {
  const all = await bench({ env: { TIGHTROPE_CONTACT: 'ada@example.org' } });
  answersWith(all.context, acmeFilings);
  await all.run('pull');
  const mine = join(all.folder, 'mine');
  await cp(join(fixtureRoot, 'theses/ai-infra'), mine, { recursive: true });
  const path = join(mine, file);
  const written = await readFile(path, 'utf8');
  const changed = written.replace(from, to);
  expect(changed).not.toBe(written);
  await writeFile(path, changed);
  return all;
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  it('is a fault with its place and way out, and the rest is evaluated', async () => {
    const [file, , , place, loses, becomes] = one;
    const all = await broken(one);
    const { faults } = await all.data<CheckData>('thesis check', { thesis: 'mine' });
    expect(faults.map((fault) => [fault.file, fault.loses])).toEqual([[`mine/${file}`, loses]]);
    const [fault] = faults;
    if (place !== '') expect(`${fault?.line}:${fault?.column} ${fault?.code}`).toBe(place);
    expect(fault?.way_out).toMatch(/\S/);
    const { indicators } = await all.data<{ indicators: ReadingOut[] }>('indicators', { thesis: 'mine' });
    expect(indicators).toHaveLength(3);
    const revenue = indicators.find(({ id }) => id === 'acme-revenue');
    expect(revenue?.reason?.code ?? revenue?.state).toBe(becomes);
    const board = await all.data<BoardOut>('board', { thesis: 'mine' });
    expect(board.stance).not.toBeNull();
  });
});

it('is told by the name that is near, in the reader’s language', async () => {
  const all = await broken(cases['a parent there is not'] as Case);
  const { faults } = await all.data<CheckData>('thesis check', { thesis: 'mine' });
  expect(faults[0]).toMatchObject({ message: 'There is no company bol', way_out: 'Did you mean bolt?' });
});

it('is refused by what would keep something that was made with such names', async () => {
  const all = await broken(cases['an entity without a name'] as Case);
  await expect(all.context.lexicon('mine')).rejects.toMatchObject({
    data: { code: 'thesis_malformed', at: 'mine/entities.yaml:3' },
  });
});
