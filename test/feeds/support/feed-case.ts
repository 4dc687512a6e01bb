import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ErrorCode } from '../../../src/base/error-codes.ts';
import type { Observation, SeriesInfo, SourceTable } from '../../../src/base/observation.ts';
import type { FeedTarget, Means } from '../../../src/feeds/feed.ts';

/**
 * One folder of `cases/<feed>/<case>/`: `target.json` as a thesis states it, `answer.*` (the body), `expected.json`,
 * and where needed `answer-meta.json`. With `recorded.json` {path} in place of `answer.*` the body is a file below
 * `../shared/data`, and the case is left out where that folder is absent.
 */
export interface FeedCase {
  name: string;
  target: Readonly<Record<string, unknown>> & FeedTarget;
  /** Path of the body; null where `target` alone must be refused. */
  body: string | null;
  recorded: boolean;
  expected: Expected;
  meta: AnswerMeta;
}

/** What an answer must give; only what is stated is compared. */
export interface Expected {
  /** The whole payload (or the target) is refused; `received` must occur in what the error says was received. */
  error?: { code: ErrorCode; at?: string; received?: string };
  /** Ids in the order given, or how many. */
  series?: readonly string[] | number;
  /** Parts of series, each found by its id. */
  describes?: readonly (Partial<SeriesInfo> & { id: string })[];
  observations?: number;
  first?: Observation;
  last?: Observation;
  /** Observations that must be among those read. */
  includes?: readonly Observation[];
  missing?: number;
  /** Reasons in the order given. */
  refused?: readonly string[];
  /** How many, or parts of each in order. */
  tables?: number | readonly Partial<SourceTable>[];
  /** Further pages: how many, or their addresses. */
  next?: number | readonly string[];
}

interface AnswerMeta {
  headers?: Readonly<Record<string, string>>;
  retrievedAt?: string;
  /** Which of the planned requests it answers; 0 unless stated. */
  request?: number;
  /** Address of a further page, in place of a planned one. */
  url?: string;
  means?: Partial<Omit<Means, 'key'>>;
}

const casesFolder = fileURLToPath(new URL('../cases/', import.meta.url));
const sharedData = resolve('../shared/data');

export const expectedKeys = [
  'error',
  'series',
  'describes',
  'observations',
  'first',
  'last',
  'includes',
  'missing',
  'refused',
  'tables',
  'next',
] as const satisfies readonly (keyof Expected)[];

/** The cases of a feed, sorted by name. */
export function casesOf(feed: string): FeedCase[] {
  return foldersIn(join(casesFolder, feed)).map((name) => readCase(feed, name));
}

/** Feeds that have cases, whether or not they are in the index. */
export function feedsWithCases(): string[] {
  return foldersIn(casesFolder);
}

/** Why a case cannot run here; null where it can. */
export function reasonToSkip({ body, recorded }: FeedCase): string | null {
  return recorded && body !== null && !existsSync(body) ? `${body} is not there` : null;
}

function readCase(feed: string, name: string): FeedCase {
  const folder = join(casesFolder, feed, name);
  const recorded = optionalJson(join(folder, 'recorded.json')) as { path: string } | null;
  const answer = readdirSync(folder).find((file) => /^answer\.[a-z]+$/.test(file));
  if (recorded !== null && answer !== undefined) throw new Error(`${folder} has two bodies`);
  const own = answer === undefined ? null : join(folder, answer);
  return {
    name,
    target: json(join(folder, 'target.json')) as FeedCase['target'],
    body: recorded === null ? own : join(sharedData, recorded.path),
    recorded: recorded !== null,
    expected: json(join(folder, 'expected.json')) as Expected,
    meta: (optionalJson(join(folder, 'answer-meta.json')) ?? {}) as AnswerMeta,
  };
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort();
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function optionalJson(file: string): unknown {
  return existsSync(file) ? json(file) : null;
}
