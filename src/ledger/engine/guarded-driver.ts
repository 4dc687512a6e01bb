import { CompiledQuery } from 'kysely';
import type { DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { checkParameters } from './parameters.ts';
import { isBusy } from './translate-error.ts';

export interface Guard {
  translate(error: unknown): unknown;
  /** Statements every new connection begins with. */
  setup: readonly string[];
  begin(connection: DatabaseConnection, settings: TransactionSettings): Promise<void>;
  commit(connection: DatabaseConnection): Promise<void>;
  rollback(connection: DatabaseConnection): Promise<void>;
  /** How long to try again while another process holds a lock. */
  waitMs: number;
}

/**
 * Stands before an engine's own driver: checks every parameter before it reaches native code, waits for locks without
 * holding up the process, and turns the engine's errors into ours. Nothing else in this room knows their codes.
 */
export class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #guard: Guard;
  readonly #connections = new WeakMap<DatabaseConnection, GuardedConnection>();

  constructor(inner: Driver, guard: Guard) {
    this.#inner = inner;
    this.#guard = guard;
  }

  async init(): Promise<void> {
    await this.#translated(() => this.#inner.init());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const inner = await this.#translated(() => this.#inner.acquireConnection());
    let guarded = this.#connections.get(inner);
    if (guarded === undefined) {
      guarded = new GuardedConnection(inner, this.#guard);
      await this.#setUp(guarded);
      this.#connections.set(inner, guarded);
    }
    return guarded;
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await this.#guard.begin(connection, settings);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#guard.commit(connection);
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#guard.rollback(connection);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#inner.releaseConnection(innerOf(connection));
  }

  async destroy(): Promise<void> {
    await this.#inner.destroy();
  }

  async #setUp(connection: GuardedConnection): Promise<void> {
    try {
      for (const statement of this.#guard.setup) await connection.executeQuery(CompiledQuery.raw(statement));
    } catch (error) {
      await this.#inner.releaseConnection(connection.inner);
      throw error;
    }
  }

  async #translated<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.#guard.translate(error);
    }
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #guard: Guard;
  #breathedAt = performance.now();

  constructor(inner: DatabaseConnection, guard: Guard) {
    this.inner = inner;
    this.#guard = guard;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    checkParameters(query.parameters);
    await this.#breathe();
    let knocks = process.pid;
    const deadline = performance.now() + this.#guard.waitMs;
    for (;;) {
      try {
        return await this.inner.executeQuery<Row>(query);
      } catch (error) {
        if (!isBusy(error) || performance.now() >= deadline) throw this.#guard.translate(error);
      }
      // Not all at the same time: whoever waits would knock in step with the others.
      await setTimeout(2 + (knocks++ % 7) * 3);
    }
  }

  async *streamQuery<Row>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<Row>> {
    checkParameters(query.parameters);
    try {
      yield* this.inner.streamQuery<Row>(query, chunkSize ?? 100);
    } catch (error) {
      throw this.#guard.translate(error);
    }
  }

  /** libsql answers at once, so a long loop of queries would never let the process do anything else. */
  async #breathe(): Promise<void> {
    if (performance.now() - this.#breathedAt < breatheEveryMs) return;
    await setImmediate();
    this.#breathedAt = performance.now();
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  return connection instanceof GuardedConnection ? connection.inner : connection;
}

const breatheEveryMs = 20;
