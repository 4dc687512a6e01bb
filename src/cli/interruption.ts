import { TightropeError } from '../base/error.ts';
import type { CliIo } from './cli-io.ts';
import { exitCode } from './exit-code.ts';

const graceMs = 3_000;

export interface Interruption {
  /** Aborted when the person interrupts. */
  signal: AbortSignal;
  stopListening(): void;
}

/**
 * Ctrl-C asks the operation to stop; the second one ends the process, and so does an operation that has not stopped after
 * three seconds, because what waits for a keyboard or a lock does not see the signal.
 */
export function listenForInterruption(
  io: Pick<CliIo, 'onInterrupt' | 'kill'>,
  told: () => void,
): Interruption {
  const controller = new AbortController();
  const kill = (): void => io.kill(exitCode(['interrupted']));
  let lastResort: NodeJS.Timeout | undefined;
  const stopListening = io.onInterrupt(() => {
    if (controller.signal.aborted) return kill();
    lastResort = setTimeout(kill, graceMs);
    controller.abort(new TightropeError('interrupted'));
    told();
  });
  return {
    signal: controller.signal,
    stopListening() {
      stopListening();
      clearTimeout(lastResort);
    },
  };
}
