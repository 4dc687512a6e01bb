import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/base/thesis-file.ts';
import { kindOfFile, type FileKind } from '../../../src/thesis/format/file-kinds.ts';
import { schemas } from '../../../src/thesis/format/schemas.ts';
import { smallFolder } from '../support/small-thesis.ts';
import { breaches } from '../support/validate.ts';

const theses = join(import.meta.dirname, '../../../theses');
const generated = schemas();

describe.each([...generated])('%s', (kind, schema) => {
  it('is written down as it is made (`npx vitest run test/thesis/format -u` writes it anew)', async () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(join(theses, 'schema', `${kind}.schema.json`));
  });
});

const folders = [
  smallFolder,
  ...readdirSync(theses, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => join(theses, name)),
];

describe.each(folders)('the files of %s', (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, found: kindOfFile(name.replaceAll('\\', '/')) }))
    .filter(({ name, found }) => name.endsWith('.yaml') && found !== null && found !== undefined);

  it('are there', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)('$name fits its schema', ({ name, found }) => {
    const { root } = readYaml(readFileSync(join(folder, name), 'utf8'));
    expect(breaches(root, generated.get(found?.kind as FileKind))).toEqual([]);
  });
});

describe('a schema refuses what the program refuses', () => {
  const small = (name: string): string => readFileSync(join(smallFolder, name), 'utf8');
  it.each([
    ['indicators/capex-growth.yaml', 'indicator', 'yoy:', 'yoyo:'],
    ['indicators/capex-growth.yaml', 'indicator', 'at: 30%', 'at: lots'],
    ['indicators/capex-growth.yaml', 'indicator', 'static-after:', 'statik-after:'],
    ['indicators/capex-growth.yaml', 'indicator', ', zh-Hant: 資本支出成長', ''],
    ['signals/building.yaml', 'signal', 'readings: 2', 'reading: 2'],
    ['signals/building.yaml', 'signal', 'enter: above 20%', 'enter: over 20%'],
    ['stance.yaml', 'stance', 'stance: reduce', 'stance: reduc'],
  ] as const)('%s with %s %s as %s', (name, kind, from, to) => {
    const text = small(name);
    expect(text).toContain(from);
    expect(breaches(readYaml(text).root, generated.get(kind))).toEqual([]);
    expect(breaches(readYaml(text.replace(from, to)).root, generated.get(kind))).not.toEqual([]);
  });
});
