import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../../src/operations/effects/cache.ts';
import { openYamlShelf } from '../../../src/operations/effects/yaml-shelf.ts';
import { yamlOf } from '../../../src/base/thesis-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('cache', () => {
  it('gives back what was kept for a key, and nothing for another key or another build', async () => {
    const home = await temporaryFolder();
    const cache = openCache(home, 'build 1');
    await cache.keep('some.json', 'key', '{"a":1}');
    expect(await cache.find('some.json', 'key')).toBe('{"a":1}');
    expect(await cache.find('some.json', 'other')).toBeNull();
    expect(await cache.find('none.json', 'key')).toBeNull();
    expect(await openCache(home, 'build 2').find('some.json', 'key')).toBeNull();
    expect(await openCache(home, null).find('some.json', 'key')).toBeNull();
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['altered', (text: string) => text.replace('1', '2')],
    ['emptied', () => ''],
    ['made a single line', (text: string) => text.replaceAll('\n', ' ')],
  ])('does not believe a file that was %s', async (_, spoil) => {
    const home = await temporaryFolder();
    const cache = openCache(home, 'build');
    await cache.keep('some.json', 'key', '{"value":"one 1"}');
    const path = join(home, 'cache', 'some.json');
    await writeFile(path, spoil(await readFile(path, 'utf8')));
    expect(await cache.find('some.json', 'key')).toBeNull();
  });

  it('creates no workspace, keeps nothing without a build, and fails nowhere', async () => {
    const home = await temporaryFolder();
    await openCache(join(home, 'none'), 'build').keep('some.json', 'key', 'body');
    await openCache(home, null).keep('some.json', 'key', 'body');
    expect(await readdir(home)).toEqual([]);
    await writeFile(join(home, 'cache'), 'a file where the folder should be');
    await openCache(home, 'build').keep('some.json', 'key', 'body');
    expect(await readdir(home)).toEqual(['cache']);
  });

  it('lets one of several writers win whole', async () => {
    const home = await temporaryFolder();
    const bodies = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(5000));
    await Promise.all(bodies.map((body) => openCache(home, 'build').keep('some.json', 'key', body)));
    expect(bodies).toContain(await openCache(home, 'build').find('some.json', 'key'));
    expect(await readdir(join(home, 'cache'))).toEqual(['some.json']);
  });
});

describe('yaml shelf', () => {
  it('reads a text as before, with the places of everything, and again once it changed', async () => {
    const home = await temporaryFolder();
    const text = 'a: 1\nlist:\n  - x\n  - {y: 2}\nwrong: [\n';
    const cache = openCache(home, 'build');
    const first = openYamlShelf(cache);
    const fresh = yamlOf(await first.open({ name: 'one.yaml', text }));
    await first.flush();
    const second = openYamlShelf(cache);
    const kept = yamlOf(await second.open({ name: 'one.yaml', text }));
    const paths = [[], ['a'], ['list'], ['list', 1], ['list', 1, 'y'], ['none'], ['list', 9]];
    expect(kept.root).toEqual(fresh.root);
    expect(kept.faults).toEqual(fresh.faults);
    expect(fresh.faults.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(kept.placeOf(path)).toEqual(fresh.placeOf(path));
      expect(kept.placeOfKey(path)).toEqual(fresh.placeOfKey(path));
    }
    expect(fresh.placeOf(['list', 1, 'y'])).toEqual({ line: 4, column: 9 });
    expect(fresh.placeOfKey(['list'])).toEqual({ line: 2, column: 1 });
    const changed = await second.open({ name: 'one.yaml', text: 'a: 2\n' });
    expect(yamlOf(changed).root).toEqual({ a: 2 });
  });

  it('keeps no number that JSON would lose', async () => {
    const home = await temporaryFolder();
    const shelf = openYamlShelf(openCache(home, 'build'));
    const file = { name: 'one.yaml', text: 'a: .inf\n' };
    await shelf.open(file);
    await shelf.flush();
    const again = await openYamlShelf(openCache(home, 'build')).open(file);
    expect(yamlOf(again).root).toEqual({ a: Infinity });
  });
});
