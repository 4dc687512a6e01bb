import { openLedger } from '../../../src/ledger/open-ledger.ts';
import type { LedgerLocation } from '../../../src/ledger/ledger.ts';
import { entryOf } from './entries.ts';

/**
 * A program of its own, bundled by `bundle-writer.ts`, that appends to a ledger and prints the id of each document
 * once it has been acknowledged. It is started many times over, and killed.
 */
export interface WriterTask {
  location: LedgerLocation;
  /** Makes the documents of this writer differ from those of others. */
  name: string;
  documents: number;
  /** Also append this many versions of one logical id that every writer shares. */
  shared: number;
}

const claimsInEach = 12;

async function write({ location, name, documents, shared }: WriterTask): Promise<void> {
  const ledger = await openLedger({ location, now: () => new Date() });
  // Every run of digits would be one more claim.
  const letters = name.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  for (let n = 0; n < documents; n++) {
    const numbers = Array.from({ length: claimsInEach }, (_, at) => at * 1000 + n).join(' Nvidia ');
    const { documentId } = await ledger.append(
      entryOf(`${letters} ${numbers}`, { logicalId: `${name}/${n}` }),
    );
    process.stdout.write(`${documentId}\n`);
  }
  for (let n = 0; n < shared; n++) {
    const { documentId } = await ledger.append(
      entryOf(`shared by ${name} 1 ${'.'.repeat(n)}`, { logicalId: 'shared' }),
    );
    process.stdout.write(`${documentId}\n`);
  }
  await ledger.close();
}

await write(JSON.parse(process.argv[2] ?? '{}') as WriterTask);
