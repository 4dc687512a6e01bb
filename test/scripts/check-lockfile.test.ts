import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockfileFaults } from '../../scripts/check-lockfile.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockfile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(packages: Record<string, unknown>): string[] {
  const file = path.join(folder, 'package-lock.json');
  writeFileSync(file, JSON.stringify({ packages }));
  return lockfileFaults(file).map((fault) => fault.replace(`${file}: `, ''));
}

test('a lockfile with every platform and no addresses is whole', () => {
  const parser = { optionalDependencies: { 'parser-mac': '1.0.0' } };
  expect(faultsOf({ '': {}, 'node_modules/parser': parser, 'node_modules/parser-mac': {} })).toEqual([]);
});

test('a build without an entry and a download address are found', () => {
  const parser = {
    optionalDependencies: { 'parser-mac': '1.0.0' },
    resolved: 'https://example.org/parser.tgz',
  };
  expect(faultsOf({ 'node_modules/parser': parser })).toEqual([
    'node_modules/parser needs parser-mac, which has no entry',
    'node_modules/parser names where it was downloaded from',
  ]);
});
