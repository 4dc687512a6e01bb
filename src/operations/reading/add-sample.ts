import type { Context } from '../context.ts';

/** Puts the texts that come with the program into a ledger that holds no document at all; tells whether it did. */
export async function addSample(context: Context): Promise<boolean> {
  const ledger = await context.ledger();
  const { total } = await ledger.documents({ allVersions: true, limit: 1 });
  if (total > 0) return false;
  // Only a new workspace needs the reader now.
  const { readMaterial } = await import('./read-material.ts');
  const samples = await context.machine.samples();
  for (const { name, bytes } of samples) {
    await readMaterial(
      context,
      { at: name, bytes, logicalId: `sample:${name}`, url: null, name, mediaType: null, charset: 'utf-8' },
      { no_store: false, rejected: false, keepText: false, repair: false },
    );
  }
  return samples.length > 0;
}
