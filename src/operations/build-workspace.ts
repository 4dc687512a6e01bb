import { createContext } from './effects/create-context.ts';
import { warmUp } from './evaluating/evaluated.ts';
import { addSample } from './reading/add-sample.ts';
import { loadSnapshot } from './snapshotting/load-snapshot.ts';

/**
 * Makes the workspace that a new one begins as (effects/begin-workspace.ts): a ledger with all that comes with the program, the sample
 * included, and what takes long to work out of it. Nothing of whoever builds is in it.
 */
export async function buildWorkspace(folder: string): Promise<void> {
  const { signal } = new AbortController();
  const { context, close } = await createContext({
    locale: 'en',
    home: folder,
    offline: true,
    env: {},
    signal,
  });
  try {
    await loadSnapshot(context, await context.ledger());
    await addSample(context);
    await warmUp(context);
  } finally {
    await close();
  }
}
