import { join, resolve } from 'node:path';
import envPaths from 'env-paths';
import type { LedgerLocation } from '../../ledger/ledger.ts';
import type { Home } from '../context.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The workspace: `--home`, else TIGHTROPE_HOME, else the platform's data folder. Nothing is created here. */
export function chooseHome(
  option: string | undefined,
  environment: Environment,
  workingFolder: string,
): Home {
  const databaseUrl = nonEmpty(environment['DATABASE_URL']) ?? null;
  const variable = nonEmpty(environment['TIGHTROPE_HOME']);
  if (option !== undefined) return { path: resolve(workingFolder, option), chosenBy: 'option', databaseUrl };
  if (variable !== undefined) {
    return { path: resolve(workingFolder, variable), chosenBy: 'environment', databaseUrl };
  }
  return { path: envPaths('tightrope', { suffix: '' }).data, chosenBy: 'platform', databaseUrl };
}

export function ledgerLocation(home: Home): LedgerLocation {
  const backups = join(home.path, 'backups');
  return home.databaseUrl === null
    ? { engine: 'sqlite', path: join(home.path, 'ledger.sqlite'), backups }
    : { engine: 'postgresql', url: home.databaseUrl, backups };
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}
