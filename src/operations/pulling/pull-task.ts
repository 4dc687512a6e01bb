import { TightropeError } from '../../base/error.ts';
import type { PullLine } from '../../base/pull-file.ts';
import type { Feed, FeedTarget } from '../../feeds/feed.ts';
import { feeds, loadFeed, type FeedId } from '../../feeds/index.ts';

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

/** Checks every line against its feeds. Throws thesis_malformed at the line, naming what is known. */
export async function pullTasks(lines: readonly PullLine[]): Promise<PullTask[]> {
  const tasks: PullTask[] = [];
  for (const { at, key, choices, atField } of lines) {
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
      taskChoices.push({ feed, record, target: record.target(stated, at, atField) });
    }
    tasks.push({ at, key, choices: taskChoices });
  }
  return tasks;
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
