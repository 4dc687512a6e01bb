import type { Progress } from '../operations/context.ts';
import { cleanLine } from './clean-text.ts';
import type { Output } from './cli-io.ts';
import { cutToWidth } from './display-width.ts';

const patienceMs = 1_000;
const redrawMs = 100;
const plainEveryMs = 10_000;

/** Progress as a person wants it: nothing in the first second, then one line that is rewritten (or a line every 10 s). */
export interface ProgressLine {
  note(progress: Progress): void;
  /** Takes the line away so that something else can be written in its place. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export function progressLine(stderr: Output, now: () => number = Date.now): ProgressLine {
  const begun = now();
  let latest: Progress | null = null;
  let drawn = '';
  let lastPlain = -Infinity;
  const timer = setInterval(draw, redrawMs);
  timer.unref();

  function draw(): void {
    if (latest === null || now() - begun < patienceMs) return;
    const line = cutToWidth(wording(latest), (stderr.columns() ?? 80) - 1);
    if (stderr.isTTY) {
      if (line !== drawn) void stderr.write(`\r${eraseLine}${line}`).catch(ignoreClosed);
      drawn = line;
    } else if (now() - lastPlain >= plainEveryMs) {
      lastPlain = now();
      void stderr.write(`${line}\n`).catch(ignoreClosed);
    }
  }

  async function clear(): Promise<void> {
    if (drawn === '') return;
    drawn = '';
    await stderr.write(`\r${eraseLine}`);
  }

  return {
    note: (progress) => {
      latest = progress;
    },
    clear,
    stop: async () => {
      clearInterval(timer);
      await clear();
    },
  };
}

const eraseLine = `${String.fromCharCode(0x1b)}[K`;

function wording({ stage, at, done, total }: Progress): string {
  const count = total === null ? String(done) : `${done}/${total}`;
  return cleanLine([stage, count, at].filter((part) => part !== '').join('  '));
}

function ignoreClosed(): void {
  // nobody reads stderr: progress is not worth ending the work for
}
