import { errorData } from '../../../src/base/error.ts';
import { openLedger } from '../../../src/ledger/open-ledger.ts';
import type { OpenOptions } from '../../../src/ledger/ledger.ts';
import { entryOf } from './entries.ts';

/** A program of its own that looks at a ledger, or tries to add to it, as another user; prints one line of JSON. */
export interface LookerTask {
  location: OpenOptions['location'];
  lookOnly: boolean;
}

async function look({ location, lookOnly }: LookerTask): Promise<object> {
  try {
    const ledger = await openLedger({ location, lookOnly, now: () => new Date() });
    if (!lookOnly) await ledger.append(entryOf('1'));
    const { total } = await ledger.claims();
    await ledger.close();
    return { total };
  } catch (error) {
    return { error: errorData(error) };
  }
}

process.stdout.write(JSON.stringify(await look(JSON.parse(process.argv[2] ?? '{}') as LookerTask)));
