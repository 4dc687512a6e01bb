import { errorData, TightropeError, type ErrorData } from '../../base/error.ts';
import type { Client } from '../../feeds/client-effects.ts';
import type { FeedRequest, FeedResult } from '../../feeds/feed.ts';
import { firstThatGives } from '../../feeds/first-that-gives.ts';
import { dateObservations } from '../../facts/date-observations.ts';
import type { Asking, FactBatch } from '../../ledger/fact-record.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { knownInstant } from '../factual/known-instant.ts';
import { keyNeedOf, nothingToAsk } from './nothing-to-ask.ts';
import type { PullTask, TaskChoice } from './pull-task.ts';

export interface PullMeans {
  context: Context;
  ledger: Ledger;
  client: Client;
  restOf(host: string): string | null;
  /** What could change how a payload is read. */
  inputs: string;
}

export interface Pulled {
  /** The feed that gave it; of a failure the first that was asked. */
  feed: string;
  /** `skipped`: no source may be asked without a key that is not set. */
  outcome: Asking['outcome'] | 'skipped';
  error: ErrorData | null;
  facts: number;
  series: number;
  tables: number;
  refused: number;
  requests: number;
  bytes: number;
}

/**
 * Asks for one line of the pull and keeps what came, whole or not at all. What stops the line is kept too, as an
 * asking that failed; only what stops every line (offline, the ledger, the person) is thrown.
 */
export async function pullOne(task: PullTask, means: PullMeans): Promise<Pulled> {
  const started = means.context.now().toISOString();
  const counters: Counters = { requests: 0, bytes: 0 };
  try {
    const gathered = await gatherFirst(task.choices, (choice) => gather(choice, means, counters));
    return await keep(gathered, task, { started, counters, means });
  } catch (error) {
    if (!(error instanceof TightropeError) || endsAll.test(error.data.code)) throw error;
    return await keepFailure(error, task, { started, counters, means });
  }
}

/** Where there is no choice, the reason is its own. */
async function gatherFirst(
  choices: readonly TaskChoice[],
  get: (choice: TaskChoice) => Promise<Gathered>,
): Promise<Gathered> {
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return get(only);
  return (await firstThatGives(choices, get)).result;
}

interface Counters {
  requests: number;
  bytes: number;
}

interface Gathered extends Omit<FeedResult, 'next'> {
  choice: TaskChoice;
  validators: Asking['validators'];
  retrievedAt: string;
  /** Nothing has changed at the source since the last time. */
  unchanged: boolean;
}

/** All pages of one choice, read. */
async function gather(choice: TaskChoice, means: PullMeans, counters: Counters): Promise<Gathered> {
  const { record, target } = choice;
  const { context, client } = means;
  const need = keyNeedOf(choice);
  const key = need === null ? null : context.setting(need.variable);
  if (need?.required === true && key === null) throw nothingToAsk(choice);
  const now = context.now().toISOString();
  const gathered: Gathered = {
    ...{ choice, series: [], observations: [], tables: [], refused: [], missing: 0 },
    ...{ validators: {}, retrievedAt: now, unchanged: true },
  };
  const waiting: FeedRequest[] = [...record.plan(target, { key, since: null, today: now.slice(0, 10) })];
  // The source has no such thing, or not without a key: another one may.
  if (waiting.length === 0) throw nothingToAsk(choice);
  for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
    counters.requests += 1;
    if (counters.requests > mostPages) {
      const received = `more than ${mostPages} pages`;
      throw new TightropeError('payload_refused', { at: choice.feed, expected: 'an end', received });
    }
    const asked = await client.ask(record, request, target.hosts ?? record.hosts);
    gathered.validators = { ...gathered.validators, [withoutKeys(request)]: asked.validator };
    if (asked.outcome === 'unchanged') continue;
    counters.bytes += asked.answer.bytes.byteLength;
    const read = await record.read(asked.answer, target);
    gathered.unchanged = false;
    gathered.retrievedAt = asked.answer.retrievedAt;
    gathered.series = joined(gathered.series, read.series);
    gathered.observations = [...gathered.observations, ...read.observations];
    gathered.tables = [...gathered.tables, ...read.tables];
    gathered.refused = [...gathered.refused, ...read.refused];
    gathered.missing += read.missing;
    waiting.push(...read.next);
  }
  return gathered;
}

interface Kept {
  started: string;
  counters: Counters;
  means: PullMeans;
}

async function keep(gathered: Gathered, task: PullTask, kept: Kept): Promise<Pulled> {
  const { means } = kept;
  const undated = new Set(
    gathered.observations.filter(({ knownAt }) => knownAt === null).map(({ series }) => series),
  );
  const held = undated.size === 0 ? [] : await means.ledger.facts({ series: [...undated] });
  const { facts, refused } = dateObservations(
    gathered.observations,
    gathered.series,
    held,
    gathered.retrievedAt,
  );
  const outcome = gathered.unchanged ? 'unchanged' : 'ok';
  const rows = gathered.refused.length + refused.length;
  const asking = askingOf(kept, { outcome, refused: rows, missing: gathered.missing });
  const batch: FactBatch = {
    feed: gathered.choice.feed,
    target: task.key,
    inputs: means.inputs,
    series: gathered.series,
    facts,
    tables: gathered.tables.map((table) => ({
      ...table,
      knownAtInstant: knownInstant(table.knownAt, table.zone, gathered.retrievedAt),
    })),
    asking: { ...asking, validators: gathered.validators },
  };
  const added = await means.ledger.appendFacts(batch);
  return {
    ...{ feed: gathered.choice.feed, outcome, error: null, refused: rows, ...kept.counters },
    ...{ facts: added.facts, series: added.series, tables: added.tables },
  };
}

async function keepFailure(error: TightropeError, task: PullTask, kept: Kept): Promise<Pulled> {
  const data = errorData(error);
  const outcome = data.code === 'payload_refused' ? 'refused' : 'failed';
  const [first] = task.choices;
  const feed = first?.feed ?? '';
  const rests = (first?.record.hosts ?? []).flatMap((host) => {
    const until = kept.means.restOf(host);
    return until === null ? [] : [[host, until] as const];
  });
  const text = [data.at, data.received].filter((part) => part !== undefined).join(': ');
  const asking = askingOf(kept, { outcome, refused: 0, missing: 0 });
  await kept.means.ledger.appendFacts({
    ...{ feed, target: task.key, inputs: kept.means.inputs, series: [], facts: [], tables: [] },
    asking: { ...asking, errorCode: data.code, errorText: text, rests: Object.fromEntries(rests) },
  });
  return {
    ...{ feed, error: data, facts: 0, series: 0, tables: 0, refused: 0 },
    outcome: data.code === 'key_missing' ? 'skipped' : outcome,
    ...kept.counters,
  };
}

function askingOf(
  { started, counters, means }: Kept,
  said: Pick<Asking, 'outcome' | 'refused' | 'missing'>,
): Asking {
  return {
    ...{ started, ended: means.context.now().toISOString(), errorCode: null, errorText: null },
    ...{ ...counters, validators: {}, rests: {}, ...said },
  };
}

function withoutKeys({ url, secrets }: FeedRequest): string {
  const shown = new URL(url);
  for (const name of secrets) shown.searchParams.delete(name);
  return shown.href;
}

/** Every series once, as described last. */
function joined(before: Gathered['series'], more: Gathered['series']): Gathered['series'] {
  return [...new Map([...before, ...more].map((series) => [series.id, series])).values()];
}

const endsAll = /^(offline|interrupted|ledger_|home_|disk_full|thesis_|internal)/;
const mostPages = 500;
