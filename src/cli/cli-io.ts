import type { Locale } from '../base/locale.ts';
import type { Context, Progress } from '../operations/context.ts';
import type { Manifest } from '../operations/manifest.ts';
import type { Table } from '../operations/operation.ts';
import type { Runner } from '../operations/runner.ts';

/** Everything the command line touches outside itself; tests bring their own. */
export interface CliIo {
  stdin: { isTTY: boolean };
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  loadManifest(): Promise<Manifest>;
  /** Called only when an operation is to run, so that help loads none of it. */
  loadEngine(): Promise<Engine>;
  /** Calls back whenever the person interrupts (Ctrl-C); returns what ends the listening. */
  onInterrupt(listener: () => void): () => void;
  /** Ends the process at once. */
  kill(exitCode: number): void;
}

export interface Output {
  isTTY: boolean;
  /** Width of the terminal now; undefined where it is none. */
  columns(): number | undefined;
  /** Resolves when more may be written; rejects with OutputClosed where nobody reads any more. */
  write(chunk: string | Uint8Array): Promise<void>;
}

/** The reader of our output has gone (`| head`). Not an error: there is nobody left to tell. */
export class OutputClosed extends Error {
  constructor() {
    super('output closed');
    this.name = 'OutputClosed';
  }
}

/** The operations and what they need, loaded when one is to run. */
export interface Engine extends Runner {
  createContext(options: EngineOptions): Promise<OpenContext>;
  tableToCsv(table: Table): string;
  tableToParquet(table: Table): Uint8Array;
}

export interface EngineOptions {
  locale: Locale;
  /** --home, where given. */
  home?: string;
  offline: boolean;
  /** Whether the facts that come with the program are wanted. */
  snapshot: boolean;
  env: Readonly<Record<string, string | undefined>>;
  progress(note: Progress): void;
  signal: AbortSignal;
}

export interface OpenContext {
  context: Context;
  /** Closes the ledger. */
  close(): Promise<void>;
}
