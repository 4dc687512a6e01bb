import { isRecord } from './is-record.ts';
import { TightropeError } from './error.ts';
import { openFile, type ThesisFile } from './thesis-file.ts';

/** What to pull once: a target, and the feeds that may give it in the order in which they are tried. */
export interface PullLine {
  /** `file:line` of the target. */
  at: string;
  key: string;
  /** First the one that is preferred: the next is tried where it lacks its means (a key) or fails. */
  choices: readonly PullChoice[];
  /** Where a field of the target stands; a field of a field is named with dots. */
  atField(field: string): string;
}

interface PullChoice {
  feed: string;
  /** The target as it stands, with the file's defaults, for `Feed.target`. */
  stated: Readonly<Record<string, unknown>>;
}

/**
 * A file of a thesis that says what to pull: `targets`, a list of {feed, key, …} where `feed` is an id or a list of ids,
 * and `defaults`, fields of every target that does not state them. Throws thesis_malformed at `file:line`.
 */
export function parsePullFile(file: ThesisFile): PullLine[] {
  const { root, lineOf } = openFile(file);
  const fail = (line: number, expected: string, received: string): never => {
    throw new TightropeError('thesis_malformed', { at: `${file.name}:${line}`, expected, received });
  };
  const { targets, defaults = {}, ...rest } = isRecord(root) ? root : {};
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) fail(lineOf([unknown]) ?? 1, 'targets and defaults only', unknown);
  if (!Array.isArray(targets))
    return fail(lineOf(['targets']) ?? 1, 'targets: a list of {feed, key, …}', kindOf(targets));
  if (!isRecord(defaults))
    return fail(lineOf(['defaults']) ?? 1, 'defaults: {field: value}', kindOf(defaults));
  const seen = new Map<string, string>();
  return targets.map((target: unknown, index) => {
    const line = lineOf(['targets', index]) ?? 1;
    const at = `${file.name}:${line}`;
    if (!isRecord(target)) return fail(line, 'a target {feed, key, …}', kindOf(target));
    const atField = (field: string): string => {
      const path = field.split('.');
      while (path.length > 0) {
        const found = lineOf(['targets', index, ...path]) ?? lineOf(['defaults', ...path]);
        if (found !== null) return `${file.name}:${found}`;
        path.pop();
      }
      return at;
    };
    const stated = { ...defaults, ...target };
    const wrong = (field: string, expected: string, received: unknown): never => {
      throw new TightropeError('thesis_malformed', {
        at: atField(field),
        expected,
        received: kindOf(received),
      });
    };
    const key = stated['key'];
    if (typeof key !== 'string' || key === '') return wrong('key', 'key: a text (numbers in quotes)', key);
    const choices = feedsOf(stated['feed'], wrong).map((feed) => ({ feed, stated: { ...stated, feed } }));
    for (const { feed } of choices) {
      const before = seen.get(`${feed} ${key}`);
      if (before !== undefined) wrong('key', `a target stated once (first at ${before})`, `${feed} ${key}`);
      seen.set(`${feed} ${key}`, at);
    }
    return { at, key, choices, atField };
  });
}

function feedsOf(
  feed: unknown,
  wrong: (field: string, expected: string, received: unknown) => never,
): readonly string[] {
  const ids: unknown[] = Array.isArray(feed) ? (feed as unknown[]) : [feed];
  if (ids.length === 0) wrong('feed', 'feed: one or more', 'an empty list');
  return ids.map((id) =>
    typeof id === 'string' && id !== ''
      ? id
      : wrong('feed', 'feed: an id, or a list of ids in their order', id),
  );
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  return JSON.stringify(value).slice(0, 120);
}
