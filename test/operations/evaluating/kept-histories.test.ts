import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluated } from '../../../src/operations/evaluating/evaluated.ts';
import { formulasOf, needsOf } from '../../../src/operations/evaluating/needs.ts';
import { loadPort } from '../../../src/operations/evaluating/load-port.ts';
import { bench } from '../support/test-context.ts';

const projectRoot = join(import.meta.dirname, '../../..');

it('gives the same histories from the cache as from the record', async () => {
  const { context, folder } = await bench({ root: projectRoot, build: 'test' });
  await context.ledger();
  const { thesis, ledger } = await evaluated(context, { as_of: '2026-07-24' });
  const needs = needsOf(formulasOf(thesis));
  expect(await readdir(join(folder, 'home', 'cache'))).toEqual(
    expect.arrayContaining(['concepts.json', 'series.json']),
  );
  const never = { find: () => Promise.resolve(null), keep: () => Promise.resolve() };
  const [kept, fresh] = [
    await loadPort(context, ledger, needs),
    await loadPort({ ...context, cache: never }, ledger, needs),
  ];
  let compared = 0;
  for (const [entity, concepts] of needs.concepts)
    for (const [concept, shapes] of concepts)
      for (const shape of shapes) {
        const history = kept.concept(entity, concept, shape);
        expect(history).toEqual(fresh.concept(entity, concept, shape));
        compared += history.changes.length;
      }
  for (const id of needs.series) {
    expect(kept.series(id)).toEqual(fresh.series(id));
    compared += kept.series(id).changes.length;
  }
  expect(compared).toBeGreaterThan(10_000);
});
