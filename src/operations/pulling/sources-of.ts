import { feeds, loadFeed, type FeedId } from '../../feeds/index.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { AskingRow } from '../../ledger/fact-record.ts';
import type { Context } from '../context.ts';
import type { SourceOut } from '../shapes/source.ts';
import { isOfSnapshot } from '../snapshotting/pending-targets.ts';
import type { PullTask } from './pull-task.ts';
import { wayOutOf } from '../wording/sources.ts';
import { freshHours } from './run-pull.ts';

/** Every feed with how it stands, in the order of the index. */
export async function sourcesOf(
  context: Context,
  tasks: readonly PullTask[],
  askings: readonly AskingRow[],
): Promise<SourceOut[]> {
  const ids = Object.keys(feeds) as FeedId[];
  return Promise.all(
    ids.map(async (id) => {
      const own = askings.filter(({ feed }) => feed === id);
      const lines = tasks.filter(({ choices }) => choices.some(({ feed }) => feed === id)).length;
      return sourceOut(context, await loadFeed(id), own, lines);
    }),
  );
}

function sourceOut(context: Context, feed: Feed, askings: readonly AskingRow[], lines: number): SourceOut {
  const { locale } = context;
  const now = context.now();
  const successes = askings.flatMap(({ lastSuccess }) => (lastSuccess === null ? [] : [lastSuccess]));
  const pulled = successes.filter((one) => !isOfSnapshot(one)).map(({ ended }) => ended);
  const oldest = pulled.sort()[0];
  const lastSuccess =
    pulled.at(-1) ??
    successes
      .map(({ ended }) => ended)
      .sort()
      .at(-1) ??
    null;
  const last = [...askings].sort((a, b) => (a.last.ended < b.last.ended ? -1 : 1)).at(-1)?.last ?? null;
  const set = feed.key !== null && context.setting(feed.key.variable) !== null;
  const onlySnapshot = oldest === undefined;
  const state = stateOf(context, feed, { set, last, lastSuccess, onlySnapshot, now });
  return {
    id: feed.id,
    title: feed.title[locale],
    about: feed.about[locale],
    homepage: feed.homepage,
    hosts: [...feed.hosts],
    capabilities: [...feed.capabilities],
    key:
      feed.key === null
        ? null
        : {
            variable: feed.key.variable,
            required: feed.key.required,
            set,
            sign_up: feed.key.signUp,
            adds: feed.key.adds[locale],
          },
    limit: `${feed.limit.requests}/${feed.limit.perSeconds} s`,
    licence: { ...feed.licence },
    state,
    lines,
    pulled: pulled.length,
    from_snapshot: successes.length - pulled.length,
    last_success: lastSuccess,
    last_asked: last?.ended ?? null,
    lag_hours: lastSuccess === null ? null : hoursBetween(lastSuccess, now),
    next_due:
      oldest === undefined ? null : new Date(Date.parse(oldest) + freshHours * 3_600_000).toISOString(),
    last_error:
      last === null || last.errorCode === null ? null : `${last.errorCode}: ${last.errorText ?? ''}`,
    way_out: wayOutOf(state, last?.errorCode ?? null, feed.key, locale),
  };
}

interface Standing {
  set: boolean;
  last: AskingRow['last'] | null;
  lastSuccess: string | null;
  onlySnapshot: boolean;
  now: Date;
}

function stateOf(
  context: Context,
  feed: Feed,
  { set, last, lastSuccess, onlySnapshot, now }: Standing,
): SourceOut['state'] {
  const resting = Object.values(last?.rests ?? {}).some((until) => Date.parse(until) > now.getTime());
  if (resting) return 'resting';
  if (feed.key?.required === true && !set) return 'key_missing';
  if (feed.contactRequired && context.setting('TIGHTROPE_CONTACT') === null && lastSuccess === null)
    return 'contact_missing';
  if (last === null) return 'never';
  if (last.outcome === 'failed' || last.outcome === 'refused') return 'failing';
  if (onlySnapshot) return 'snapshot';
  return lastSuccess !== null && hoursBetween(lastSuccess, now) > staleHours ? 'stale' : 'ok';
}

function hoursBetween(instant: string, now: Date): number {
  return Math.round((now.getTime() - Date.parse(instant)) / 360_000) / 10;
}

/** Two pulls missed. */
const staleHours = 2 * freshHours;
