import type { Ledger } from '../../ledger/ledger.ts';

export interface LedgerKeeper {
  ledger(purpose?: 'keep' | 'look'): Promise<Ledger>;
  close(): Promise<void>;
}

type Purpose = 'keep' | 'look';

/**
 * Opens a ledger when first asked for and keeps it open. Once one is open for keeping, whoever only looks gets it
 * too; one that was opened for looking may be an empty stand-in, so it is not kept beyond that. A failed opening
 * is tried again the next time, and one whose file has been deleted or replaced is opened anew.
 */
export function ledgerKeeper(open: (lookOnly: boolean) => Promise<Ledger>): LedgerKeeper {
  const opened = new Map<Purpose, Promise<Ledger>>();

  function opening(purpose: Purpose): Promise<Ledger> {
    const known = opened.get(purpose);
    if (known !== undefined) return known;
    const fresh: Promise<Ledger> = open(purpose === 'look').catch((error: unknown) => {
      if (opened.get(purpose) === fresh) opened.delete(purpose);
      throw error;
    });
    opened.set(purpose, fresh);
    return fresh;
  }

  return {
    async ledger(purpose = 'keep') {
      const wanted = purpose === 'look' && opened.has('keep') ? 'keep' : purpose;
      const asked = opening(wanted);
      const ledger = await asked;
      if (await ledger.isInPlace()) return ledger;
      if (opened.get(wanted) === asked) {
        opened.delete(wanted);
        await ledger.close();
      }
      return opening(wanted);
    },
    async close() {
      const all = [opened.get('keep'), opened.get('look')];
      opened.clear();
      // an opening that fails has told so to whoever asked for it
      for (const ledger of all) await (await ledger?.catch(() => undefined))?.close();
    },
  };
}
