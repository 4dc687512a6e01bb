import type { Ledger } from '../../ledger/ledger.ts';

export interface LedgerKeeper {
  ledger(purpose?: 'keep' | 'look'): Promise<Ledger>;
  close(): Promise<void>;
}

/**
 * Opens a ledger when first asked for and keeps it open. Once one is open for keeping, whoever only looks gets it
 * too; one that was opened for looking may be an empty stand-in, so it is not kept beyond that. A failed opening
 * is tried again the next time.
 */
export function ledgerKeeper(open: (lookOnly: boolean) => Promise<Ledger>): LedgerKeeper {
  let keeping: Promise<Ledger> | undefined;
  let looking: Promise<Ledger> | undefined;
  return {
    ledger(purpose = 'keep') {
      if (purpose === 'look' && keeping === undefined) {
        return (looking ??= open(true).catch((error: unknown) => {
          looking = undefined;
          throw error;
        }));
      }
      return (keeping ??= open(false).catch((error: unknown) => {
        keeping = undefined;
        throw error;
      }));
    },
    async close() {
      const opened = [keeping, looking];
      keeping = undefined;
      looking = undefined;
      // an opening that fails has told so to whoever asked for it
      for (const ledger of opened) await (await ledger?.catch(() => undefined))?.close();
    },
  };
}
