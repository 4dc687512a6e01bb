import type { Locale } from '../base/locale.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { SetAside } from '../ledger/set-ledger-aside.ts';
import type { PullLine } from '../base/pull-file.ts';
import type { CitedFact } from '../evidence/cited-fact.ts';
import type { Debate } from '../evidence/debate/debate.ts';
import type { Bases } from '../evidence/metric-basis.ts';
import type { Concept } from '../facts/concept.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import type { Thesis } from '../thesis/thesis.ts';
import type { Snapshot } from './snapshotting/snapshot-files.ts';
import type { ThesisNames } from './thesis-files/thesis-names.ts';
import type { Sources } from '../reader/note/sources.ts';

/** The effects an operation may use. Real ones are made by `effects/create-context.ts`; tests bring their own. */
export interface Context {
  locale: Locale;
  /** UTC now. */
  now(): Date;
  home: Home;
  /**
   * Opens the ledger on first use and keeps it open; creates the workspace where it is missing. To `look` creates
   * nothing: a ledger that is not there is an empty one in memory.
   */
  ledger(purpose?: 'keep' | 'look'): Promise<Ledger>;
  /**
   * Closes a damaged ledger and renames its files, so that a new one can take its place; null where the ledger is
   * not a file.
   */
  setLedgerAside(): Promise<SetAside | null>;
  // Of the thesis named, as by `thesis`. What it does not bring is taken from the thesis that comes with the program.
  lexicon(named?: string): Promise<Lexicon>;
  /** What of all this can be read, and what is wrong with the rest; throws file_unreadable. */
  names(named?: string): Promise<ThesisNames>;
  /** What the thesis calls the numbers of a company, by id; throws thesis_malformed. */
  concepts(named?: string): Promise<ReadonlyMap<string, Concept>>;
  /** How the thesis reads the metrics of claims; throws thesis_malformed. */
  bases(named?: string): Promise<Bases>;
  /** Figures the thesis cites, with where they stand; throws thesis_malformed. */
  cited(named?: string): Promise<readonly CitedFact[]>;
  /** The questions people differ on, with their positions, of this thesis alone; throws thesis_malformed. */
  debates(named?: string): Promise<readonly Debate[]>;
  /**
   * A thesis with what is wrong in its files: the one named, or the folder; the one that is set (TIGHTROPE_THESIS), else the one
   * that comes with the program. Throws thesis_not_found, file_unreadable.
   */
  thesis(named?: string): Promise<Thesis>;
  /** What the thesis wants to be pulled, line by line; throws thesis_malformed. */
  pullLines(named?: string): Promise<PullLine[]>;
  /** A file below the folder of the thesis; throws file_not_found, file_unreadable, file_too_large. */
  thesisFile(path: string, limitBytes: number, named?: string): Promise<Uint8Array>;
  /** What comes with the program; null where there is none, or the person does not want it. Throws snapshot_broken. */
  snapshot(): Promise<Snapshot | null>;
  /** A setting of the environment that is not empty: a key of a service, the contact to give. */
  setting(name: string): string | null;
  /** Where numbers can be checked, as the thesis says. */
  sources(named?: string): Promise<Sources>;
  files: Files;
  /** What was worked out before and would take long to work out again. */
  cache: Cache;
  /** Nobody is to be contacted; the web refuses then. */
  offline: boolean;
  web: Web;
  /** The language model that the settings name; null unless they name one. Contacts nothing; throws model_malformed. */
  model(): Model | null;
  /** The text of each page of a PDF; throws pdf_locked, pdf_without_text, pdf_broken, interrupted. */
  pdf(bytes: Uint8Array, at: string): Promise<string[]>;
  machine: Machine;
  startServer(options: ServerOptions): Promise<RunningServer>;
  /** Told to a person only if the whole takes longer than a second. */
  progress(note: Progress): void;
  /** Aborted when the person interrupts. */
  signal: AbortSignal;
}

export interface Home {
  /** The workspace folder. */
  path: string;
  /** How it was chosen. */
  chosenBy: 'option' | 'environment' | 'platform';
  /** DATABASE_URL where the ledger is kept in PostgreSQL. */
  databaseUrl: string | null;
}

export interface Files {
  /** Files named by paths, folders and globs, in a stable order; throws file_not_found, no_files_matched. */
  find(patterns: readonly string[]): Promise<string[]>;
  /** Whole file; throws file_not_found, file_unreadable, file_too_large (with the limit). */
  read(path: string, limitBytes: number): Promise<Uint8Array>;
  standardInput(limitBytes: number): Promise<Uint8Array>;
  /** Writes a temporary file beside it and renames; throws file_unwritable, disk_full. Resolves to the bytes written. */
  write(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number>;
  /** The text's decoding by a WHATWG encoding label; null where the bytes are not in it. */
  decode(bytes: Uint8Array, encoding: string): string | null;
}

/** Every entry is for one key, a text that names all it was made of; what is found is what was kept for it, or nothing. */
export interface Cache {
  find(name: string, key: string): Promise<string | null>;
  /** Takes the place of what has that name. Never fails: what cannot be kept is worked out again. */
  keep(name: string, key: string, body: string): Promise<void>;
}

export interface Web {
  /** GET of a public http(s) address; throws offline, url_malformed, address_private, url_timeout, url_too_large, url_failed. */
  get(url: string, limits: { bytes: number; timeoutMs: number; signal: AbortSignal }): Promise<WebPage>;
  /**
   * One request of a service with headers of our own, whatever status comes back; sent on nowhere. Throws offline,
   * address_private, url_timeout, url_too_large, url_failed, naming `shown`.
   */
  request(url: string, asking: WebAsking): Promise<WebAnswer>;
}

export interface WebAsking {
  /** The address as it may be shown: without keys. */
  shown: string;
  headers: Readonly<Record<string, string>>;
  /** Sent with POST; a GET where absent. */
  body?: string;
  /** A program on this computer is meant: only loopback addresses then, and also offline. */
  onThisComputer?: boolean;
  bytes: number;
  timeoutMs: number;
  signal: AbortSignal;
}

export interface WebAnswer {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
}

export interface WebPage {
  /** After redirects. */
  url: string;
  bytes: Uint8Array;
  /** Media type without parameters, lower case; null where the server did not say. */
  mediaType: string | null;
  charset: string | null;
}

/** A language model of a person's own choice. It is only ever asked by `assist --send`. */
export interface Model {
  /** As it is set: "ollama:qwen3:8b". */
  name: string;
  /** Where what it is asked goes: "127.0.0.1:11434", "api.anthropic.com". */
  host: string;
  /** Whether that is this computer. */
  local: boolean;
  /** The setting that should hold its key and holds nothing; null where nothing is missing. */
  missingKey: string | null;
  /**
   * What it answers, as it came and unchecked; never empty. Throws key_missing, key_refused, model_failed and what the
   * web throws.
   */
  ask(question: ModelQuestion): Promise<string>;
}

export interface ModelQuestion {
  system: string;
  prompt: string;
  /** JSON Schema of the answer; a model may not keep to it. */
  schema: Readonly<Record<string, unknown>>;
}

/** The computer and the installation: what `doctor` looks at and `serve` needs. */
export interface Machine {
  /** Of the program. */
  version: string;
  nodeVersion: string;
  /** Why the workspace cannot be written; null where it can. Creates nothing that stays. */
  homeFault(): Promise<string | null>;
  /** Where the built pages should be, and whether they are there. */
  pages(): Promise<{ path: string; built: boolean }>;
  /** Every file of the thesis, with what is wrong with it. */
  thesisFiles(): Promise<{ path: string; fault: unknown }[]>;
  /** The texts that come with the program, by name, in a stable order. */
  samples(): Promise<{ name: string; bytes: Uint8Array }[]>;
  /** Makes a workspace that is not there a copy of the one that was built with the program; tells whether it did. */
  beginWorkspace(): Promise<boolean>;
  /** Shows an address in the person's browser; false where none could be started. */
  openBrowser(url: string): Promise<boolean>;
}

export interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  home: Home;
}

export interface RunningServer {
  url: string;
  /** Resolves when it has stopped. */
  stopped: Promise<void>;
  stop(): Promise<void>;
  /** Loads what is asked for later than the first page; done once that is there. */
  loadAll?: () => Promise<unknown>;
}

export interface Progress {
  stage: string;
  at: string;
  done: number;
  total: number | null;
}
