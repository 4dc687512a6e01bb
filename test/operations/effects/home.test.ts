import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { chooseHome, ledgerLocation } from '../../../src/operations/effects/home.ts';
import { ledgerKeeper } from '../../../src/operations/effects/ledger-keeper.ts';
import { packageRoot } from '../../../src/operations/effects/package-root.ts';

describe('the workspace', () => {
  it('is the one asked for, else the one of the environment, else the platform’s', () => {
    const environment = { TIGHTROPE_HOME: 'mine', DATABASE_URL: '' };
    expect(chooseHome('there', environment, '/w')).toEqual({
      path: '/w/there',
      chosenBy: 'option',
      databaseUrl: null,
    });
    expect(chooseHome(undefined, environment, '/w')).toMatchObject({
      path: '/w/mine',
      chosenBy: 'environment',
    });
    const platform = chooseHome(undefined, { TIGHTROPE_HOME: '' }, '/w');
    expect(platform.chosenBy).toBe('platform');
    expect(platform.path).toMatch(/tightrope/);
    expect(platform.path).not.toMatch(/nodejs/);
  });

  it('keeps the ledger in a file, or in the database that is named', () => {
    const home = { path: '/w', chosenBy: 'option' as const, databaseUrl: null };
    expect(ledgerLocation(home)).toEqual({
      engine: 'sqlite',
      path: '/w/ledger.sqlite',
      backups: '/w/backups',
    });
    const url = 'postgres://ana@db.example/t';
    expect(ledgerLocation({ ...home, databaseUrl: url })).toEqual({
      engine: 'postgresql',
      url,
      backups: '/w/backups',
    });
  });
});

describe('the ledger', () => {
  function keeper(fail = 0) {
    const log: string[] = [];
    const gone = new Set<Ledger>();
    let failures = fail;
    const kept = ledgerKeeper((lookOnly) => {
      const what = lookOnly ? 'look' : 'keep';
      log.push(`open ${what}`);
      if (failures-- > 0) return Promise.reject(new Error('locked'));
      const ledger = {
        isInPlace: () => Promise.resolve(!gone.has(ledger)),
        close: () => Promise.resolve(void log.push(`close ${what}`)),
      } as unknown as Ledger;
      return Promise.resolve(ledger);
    });
    return { ...kept, log, gone };
  }

  it('is opened once for each purpose, and one opened for keeping serves both', async () => {
    const { ledger, close, log } = keeper();
    await Promise.all([ledger('look'), ledger('look')]);
    const kept = await ledger();
    expect(await ledger('look')).toBe(kept);
    await close();
    expect(log).toEqual(['open look', 'open keep', 'close keep', 'close look']);
  });

  it('whose file was taken away is opened anew', async () => {
    const { ledger, close, log, gone } = keeper();
    const first = await ledger();
    gone.add(first);
    const [second, third] = await Promise.all([ledger('look'), ledger()]);
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    await close();
    expect(log).toEqual(['open keep', 'close keep', 'open keep', 'close keep']);
  });

  it('that could not be opened is tried again', async () => {
    const { ledger, close, log } = keeper(1);
    await expect(ledger()).rejects.toThrow('locked');
    await ledger();
    await close();
    expect(log).toEqual(['open keep', 'open keep', 'close keep']);
  });
});

it('the program finds its own folder', () => {
  expect(packageRoot()).toBe(process.cwd());
  expect(() => packageRoot('/')).toThrow('no theses');
});
