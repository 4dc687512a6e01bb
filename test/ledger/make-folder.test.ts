import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../src/ledger/make-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('makes every folder that is missing, for its owner only, and is content with one that is there', async () => {
  const deep = path.join(root, 'a', 'b', 'c');
  await Promise.all([makeFolder(deep), makeFolder(deep)]);
  await makeFolder(deep);
  expect(statSync(deep).mode & 0o777).toBe(0o700);
});

test('a file in the way is an error', async () => {
  writeFileSync(path.join(root, 'file'), '');
  await expect(makeFolder(path.join(root, 'file', 'below'))).rejects.toMatchObject({ code: 'EEXIST' });
});

test.skipIf(!existsSync('/proc/self'))('gives up on a file system that takes no folders', async () => {
  await expect(makeFolder('/proc/tightrope/home')).rejects.toMatchObject({ code: 'ENOENT' });
});
