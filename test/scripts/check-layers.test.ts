import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layerBreaches } from '../../scripts/check-layers.mjs';

const layers = {
  rooms: { base: [], reader: ['base'], ledger: ['base', 'reader:types'] },
  pure: ['base', 'reader'],
  packages: { yaml: ['reader'] },
};
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'layers-'));
  write('package.json', '{"type":"module"}');
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  write('src/base/name.ts', "export const name: string = 'base';");
  write(
    'src/reader/read.ts',
    "import { name } from '../base/name.ts';\nexport type Reading = string;\nexport const read = () => name;",
  );
  write(
    'src/ledger/keep.ts',
    "import type { Reading } from '../reader/read.ts';\nexport const keep = (reading: Reading) => reading;",
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

test('a tree that keeps to the rule has no breach', async () => {
  expect(await layerBreaches(root, layers)).toEqual([]);
});

test.each([
  [
    'an import against the rule',
    'src/base/planted.ts',
    "import { keep } from '../ledger/keep.ts';\nexport const planted = keep;",
    'base may not know ledger',
  ],
  [
    'a value where only types are allowed',
    'src/ledger/planted.ts',
    "import { read } from '../reader/read.ts';\nexport const planted = read;",
    'ledger may not know reader',
  ],
  [
    'a folder nobody listed',
    'src/cellar/planted.ts',
    'export const planted = 1;',
    'src/cellar is not listed',
  ],
  [
    'a node module in a pure room',
    'src/reader/planted.ts',
    "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;",
    'reader is pure',
  ],
  [
    'a package of another room',
    'src/ledger/planted.ts',
    "import { parse } from 'yaml';\nexport const planted = parse;",
    'for reader only',
  ],
  [
    'a package nobody listed',
    'src/base/planted.ts',
    "import { z } from 'zod';\nexport const planted = z;",
    'not listed in layers.json',
  ],
])('finds %s', async (_what, file, content, sentence) => {
  write(file, content);
  const breaches = await layerBreaches(root, layers);
  expect(breaches).toHaveLength(1);
  expect(breaches[0]).toContain(sentence);
});

test.each([
  ['of values', "import { two } from './two.ts';\nexport const one = (): number => two();"],
  [
    'of a value and a type',
    "import type { Two } from './two.ts';\nexport const one = (two: Two): number => two;",
  ],
])('finds a cycle %s', async (_what, one) => {
  write('src/base/one.ts', one);
  write(
    'src/base/two.ts',
    "import { one } from './one.ts';\nexport type Two = number;\nexport const two = (): number => one(1);",
  );
  expect((await layerBreaches(root, layers)).filter((breach) => breach.startsWith('cycle'))).not.toEqual([]);
});

test('finds a listed room that is not there', async () => {
  const breaches = await layerBreaches(root, { ...layers, rooms: { ...layers.rooms, attic: [] } });
  expect(breaches).toEqual(['layers.json lists src/attic, which is not there']);
});
