import type {
  ClientEffects,
  ClientStore,
  Identity,
  RawAnswer,
  RequestLine,
  Validator,
} from '../../../src/feeds/client-effects.ts';
import type { Feed, FeedRequest } from '../../../src/feeds/feed.ts';
import { text } from '../../../src/base/locale.ts';

export type Scripted = RawAnswer | Error;

export interface Sent {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Virtual milliseconds. */
  from: number;
  to: number;
}

/** A world with a clock of its own: time passes only when everybody waits. */
export class FakeWorld implements ClientEffects {
  readonly sent: Sent[] = [];
  readonly lines: RequestLine[] = [];
  readonly validators = new Map<string, Validator>();
  readonly rests = new Map<string, string>();
  readonly store: ClientStore = {
    validator: (url) => this.validators.get(url) ?? null,
    restUntil: (host) => this.rests.get(host) ?? null,
    rest: (host, until) => void this.rests.set(host, until),
  };
  /** Added to the wall clock only. */
  jump = 0;
  readonly #answer: (url: string, index: number) => Scripted;
  readonly #latency: (index: number) => number;
  #time = 0;
  #timers: { at: number; wake: () => void }[] = [];

  constructor(
    answer: (url: string, index: number) => Scripted,
    latency: (index: number) => number = () => 5,
  ) {
    this.#answer = answer;
    this.#latency = latency;
  }

  elapsed(): number {
    return this.#time;
  }

  now(): number {
    return Date.parse('2026-11-20T12:00:00.000Z') + this.#time + this.jump;
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => this.#timers.push({ at: this.#time + milliseconds, wake }));
  }

  async request(url: string, headers: Readonly<Record<string, string>>): Promise<RawAnswer> {
    const index = this.sent.length;
    const sent = { url, headers, from: this.#time, to: Number.POSITIVE_INFINITY };
    this.sent.push(sent);
    await this.sleep(this.#latency(index));
    sent.to = this.#time;
    const answer = this.#answer(url, index);
    if (answer instanceof Error) throw answer;
    return answer;
  }

  asked(line: RequestLine): void {
    this.lines.push(line);
  }

  /** Lets time pass until the promise is settled. */
  async run<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const finish = (): void => void (settled = true);
    work.then(finish, finish);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (settled) return work;
      this.#timers.sort((a, b) => a.at - b.at);
      const next = this.#timers.shift();
      if (!next) throw new Error('everybody waits for nothing');
      this.#time = Math.max(this.#time, next.at);
      next.wake();
    }
  }
}

export const identity: Identity = { name: 'Tightrope', version: '1.2.3', contact: 'ana@example.org' };

export function answer(status: number, body = '{}', headers: Record<string, string> = {}): RawAnswer {
  return { status, headers, bytes: new TextEncoder().encode(body) };
}

export function fakeFeed(part: Partial<Feed> = {}): Feed {
  return {
    id: 'fake',
    title: text('Fake', '假', '假'),
    about: text('Fake', '假', '假'),
    homepage: 'https://example.org/',
    capabilities: ['prices'],
    hosts: ['api.example.org'],
    key: null,
    limit: { requests: 2, perSeconds: 1, simultaneous: 2, restSeconds: 600, source: 'https://example.org/' },
    licence: { id: 'proprietary', name: 'Nobody', url: 'https://example.org/', redistributable: false },
    contactRequired: false,
    target: (stated) => ({ feed: 'fake', key: String(stated['key']) }),
    plan: () => [],
    read: () => ({ series: [], observations: [], tables: [], refused: [], missing: 0, next: [] }),
    ...part,
  };
}

export function fakeRequest(part: Partial<FeedRequest> = {}): FeedRequest {
  return {
    url: 'https://api.example.org/one?id=1',
    secrets: [],
    headers: {},
    body: 'json',
    limitBytes: 1000,
    ...part,
  };
}
