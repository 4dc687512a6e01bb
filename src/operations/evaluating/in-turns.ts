/** So long a turn may last, in milliseconds, before whoever waits for an answer of this program gets theirs. */
const turnMs = 5;

/** Does it to one after the other, and lets others work in between; ends early where `signal` is aborted. */
export async function inTurns<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (signal?.aborted === true) return;
    work(item);
    if (performance.now() - since < turnMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}
