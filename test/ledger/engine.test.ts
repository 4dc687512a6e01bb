import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { checkParameters, textFault } from '../../src/ledger/engine/parameters.ts';
import { translateError } from '../../src/ledger/engine/translate-error.ts';
import { databasePlace } from '../../src/ledger/open/database-place.ts';

describe('query parameters', () => {
  it('of every kind an engine takes pass', () => {
    expect(() =>
      checkParameters(['', '亿 😀', 0, -0, 1e308, null, new Uint8Array(), Buffer.from('a')]),
    ).not.toThrow();
  });

  it.each([undefined, true, Number.NaN, Infinity, 1n, {}, [], new Date(0), () => 1])(
    'never pass as %s',
    (value) => {
      expect(() => checkParameters([value])).toThrow(TypeError);
    },
  );

  it.each([
    ['a\0', 'U+0000'],
    ['\uD83D', 'half of a surrogate pair (U+D83D)'],
    ['a\uDE00b', 'half of a surrogate pair (U+DE00)'],
  ])('name what is wrong with text', (text, fault) => {
    expect(textFault(text)).toBe(fault);
    expect(() => checkParameters([text])).toThrow(TightropeError);
  });
});

describe("engines' errors", () => {
  const place = { location: '/l.db', backups: '/nowhere', secrets: ['s3cret'] };
  it.each([
    [{ rawCode: 5 }, 'ledger_locked'],
    [{ rawCode: 517 }, 'ledger_locked'],
    [{ rawCode: 13 }, 'disk_full'],
    [{ rawCode: 4874 }, 'disk_full'],
    [{ rawCode: 266 }, 'ledger_corrupt'],
    [{ rawCode: 26 }, 'ledger_corrupt'],
    [{ rawCode: 779 }, 'ledger_corrupt'],
    [{ rawCode: 1544 }, 'home_unwritable'],
    [{ rawCode: 14 }, 'home_unwritable'],
    [{ code: '53100' }, 'disk_full'],
    [{ code: '55P03' }, 'ledger_locked'],
    [{ code: 'XX001' }, 'ledger_corrupt'],
    [{ code: '25006' }, 'home_unwritable'],
    [{ code: '28P01' }, 'ledger_unreachable'],
    [{ code: '57P01' }, 'ledger_unreachable'],
    [{ code: 'ECONNREFUSED' }, 'ledger_unreachable'],
  ])('%j is %s', (fields, code) => {
    const error = translateError(Object.assign(new Error('with s3cret'), fields), place);
    expect(error).toBeInstanceOf(TightropeError);
    expect((error as TightropeError).data).toMatchObject({ code, at: '/l.db', cause: 'with ***' });
  });

  it.each([{ rawCode: 1 }, { rawCode: 19 }, { code: '23505' }, { code: '42601' }, {}])(
    '%j is a defect',
    (fields) => {
      const error = Object.assign(new Error('x'), fields);
      expect(translateError(error, place)).toBe(error);
    },
  );

  it('name the newest backup where the ledger is damaged', async () => {
    const backups = await mkdtemp(path.join(tmpdir(), 'tightrope-backups-'));
    const error = Object.assign(new Error('x'), { rawCode: 11 });
    const expected = () => (translateError(error, { ...place, backups }) as TightropeError).data.expected;
    expect(expected()).toBe('BACKUP');
    await mkdir(path.join(backups, 'folder'));
    for (const name of ['2026-a.tightrope-backup.gz', '2027-b.tightrope-backup.gz', '2028-c.txt']) {
      await writeFile(path.join(backups, name), '');
    }
    expect(expected()).toBe(path.join(backups, '2027-b.tightrope-backup.gz'));
    await rm(backups, { recursive: true });
  });
});

describe('a database address', () => {
  it('loses its passwords, wherever they stand', () => {
    const place = databasePlace('postgresql://me:p%40ss@host:5433/db?sslmode=require&password=other', '/b');
    expect(place).toMatchObject({ location: 'postgresql://me@host:5433/db?sslmode=require' });
    expect(place?.secrets).toEqual(expect.arrayContaining(['p%40ss', 'p@ss', 'other']));
  });

  it.each(['', 'x', 'http://a/b', 'postgres:/a', 'postgres://a:b@c:port/d'])('is not %j', (url) => {
    expect(databasePlace(url, '/b')).toBeNull();
  });
});
