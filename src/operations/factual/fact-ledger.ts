import type { Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';

/** The ledger, holding at least what comes with the program. */
export async function factLedger(context: Context): Promise<Ledger> {
  return context.ledger();
}
