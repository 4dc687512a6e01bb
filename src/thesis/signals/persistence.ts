import { startOf } from '../instant.ts';
import type { SignalState, Truth } from '../signal.ts';

/** Why a rule is unknown. */
export type Cause = 'no_data' | 'stale' | 'source_error';

/**
 * Turns the truth of a rule into a state that has to last: it fires once the rule has held for so many days, and ends once it has
 * failed as long. Unknown days count for neither, and keep what it was.
 */
export class Persistence {
  /** What it is beneath a gap in what is known. */
  settled: 'ok' | 'firing' = 'ok';
  state: SignalState = 'no_data';
  private since: number | null = null;
  private truth: Truth = null;
  private cause: Cause = 'no_data';
  private readonly lasting: number;

  constructor(days: number) {
    this.lasting = startOf(days);
  }

  /** Instant at which it will change by itself if nothing else does; Infinity where it will not. */
  due(): number {
    return this.since === null ? Infinity : this.since + this.lasting;
  }

  /** What the rule is worth from an instant on. Instants must not go back. */
  take(at: number, truth: Truth, cause: Cause): void {
    [this.truth, this.cause] = [truth, cause];
    const opposed = truth !== null && truth !== (this.settled === 'firing');
    this.since = opposed ? (this.since ?? at) : null;
    if (opposed && at >= this.due()) {
      this.settled = truth ? 'firing' : 'ok';
      this.since = null;
    }
    this.state =
      truth === null ? cause : this.since === null ? this.settled : truth ? 'pending' : 'resolving';
  }

  /** Lets time pass up to an instant. */
  pass(at: number): void {
    this.take(at, this.truth, this.cause);
  }
}
