import { createHash } from 'node:crypto';
import { TightropeError } from '../../base/error.ts';
import type { Concept } from '../../facts/concept.ts';
import type { Feed, FeedTarget } from '../../feeds/feed.ts';
import { feeds, feedsVersion, loadFeed, type FeedId } from '../../feeds/index.ts';
import type { Context } from '../context.ts';

/** One line of the pull with the records of the feeds that may give it, in the order in which they are tried. */
export interface PullTask {
  /** `file:line` of the thesis. */
  at: string;
  key: string;
  choices: readonly TaskChoice[];
}

export interface TaskChoice {
  /** Id of the feed. */
  feed: string;
  record: Feed;
  target: FeedTarget;
}

/**
 * Every line of the thesis, checked against its feeds. `tags: concepts` stands for the tags that the concepts of the
 * thesis name. Throws thesis_malformed at the line, naming what is known.
 */
export async function pullTasks(context: Pick<Context, 'pullLines' | 'concepts'>): Promise<PullTask[]> {
  const tasks: PullTask[] = [];
  const tags = tagNames(await context.concepts());
  for (const { at, key, choices, atField } of await context.pullLines()) {
    const taskChoices: TaskChoice[] = [];
    for (const { feed, stated } of choices) {
      if (!isFeedId(feed)) {
        throw new TightropeError('thesis_malformed', {
          at: atField('feed'),
          expected: `feed: ${Object.keys(feeds).join(' | ')}`,
          received: feed,
        });
      }
      const record = await loadFeed(feed);
      taskChoices.push({ feed, record, target: record.target(withTags(stated, tags), at, atField) });
    }
    tasks.push({ at, key, choices: taskChoices });
  }
  return tasks;
}

/** What could change how a payload is read: another reader, other concepts. As one string. */
export async function pullInputs(context: Pick<Context, 'concepts'>): Promise<string> {
  const tags = tagNames(await context.concepts()).join(' ');
  return `feeds ${feedsVersion} tags ${createHash('sha256').update(tags).digest('hex').slice(0, 12)}`;
}

function withTags(
  stated: Readonly<Record<string, unknown>>,
  tags: readonly string[],
): Readonly<Record<string, unknown>> {
  return stated['tags'] === 'concepts' ? { ...stated, tags } : stated;
}

/** Without their taxonomy: `us-gaap:Revenues` is Revenues. */
function tagNames(concepts: ReadonlyMap<string, Concept>): string[] {
  const tags = [...concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag));
  return [...new Set(tags.map((tag) => tag.slice(tag.indexOf(':') + 1)))].sort();
}

/** Those a person named: by feed, by source, or by a part of the key. All of them where nothing is named. */
export function chosenTasks(tasks: readonly PullTask[], wanted: readonly string[]): PullTask[] {
  if (wanted.length === 0) return [...tasks];
  const found = new Set<PullTask>();
  for (const word of wanted) {
    const folded = word.toLowerCase();
    const matching = tasks.filter(
      ({ key, choices }) =>
        key.toLowerCase() === folded ||
        choices.some(({ feed }) => feed === folded || feed.startsWith(`${folded}-`)),
    );
    if (matching.length === 0) throw new TightropeError('feed_not_found', { at: word });
    for (const task of matching) found.add(task);
  }
  return tasks.filter((task) => found.has(task));
}

function isFeedId(id: string): id is FeedId {
  return Object.hasOwn(feeds, id);
}
