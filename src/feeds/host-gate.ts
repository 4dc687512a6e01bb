import type { RateLimit } from './feed.ts';

/** The clock a gate waits by. `elapsed` is monotonic milliseconds: a wall clock may jump. */
export interface GateClock {
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Lets requests to one host through in the order they came: in any stretch of `perSeconds` never more than
 * `requests` begin, and never more than `simultaneous` are under way. Where feeds that share a host declare
 * different limits, all of them hold.
 */
export class HostGate {
  readonly #clock: GateClock;
  readonly #limits = new Map<string, RateLimit>();
  readonly #leavers: (() => void)[] = [];
  #starts: number[] = [];
  #underWay = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(clock: GateClock) {
    this.#clock = clock;
  }

  /** Resolves when the request may begin; each must be followed by one `leave`. */
  async enter(limit: RateLimit): Promise<void> {
    this.#limits.set(`${limit.requests}/${limit.perSeconds}/${limit.simultaneous}`, limit);
    const before = this.#last;
    let letNextTry = (): void => undefined;
    this.#last = new Promise((resolve) => (letNextTry = resolve));
    await before;
    try {
      await this.#untilFree();
      this.#starts.push(this.#clock.elapsed());
      this.#underWay += 1;
    } finally {
      letNextTry();
    }
  }

  leave(): void {
    this.#underWay -= 1;
    this.#leavers.shift()?.();
  }

  async #untilFree(): Promise<void> {
    for (;;) {
      if (this.#underWay >= this.#strictest(({ simultaneous }) => simultaneous)) {
        await new Promise<void>((resolve) => this.#leavers.push(resolve));
        continue;
      }
      const wait = this.#wait();
      if (wait <= 0) return;
      await this.#clock.sleep(wait);
    }
  }

  /** Milliseconds until every limit has room for one more. */
  #wait(): number {
    const now = this.#clock.elapsed();
    let longest = 0;
    let wait = 0;
    for (const { requests, perSeconds } of this.#limits.values()) {
      const window = perSeconds * 1000;
      longest = Math.max(longest, window);
      const oldest = this.#starts.at(-requests);
      if (oldest !== undefined) wait = Math.max(wait, oldest + window - now);
    }
    this.#starts = this.#starts.filter((start) => start > now - longest);
    return wait;
  }

  #strictest(of: (limit: RateLimit) => number): number {
    return Math.min(...[...this.#limits.values()].map(of));
  }
}
