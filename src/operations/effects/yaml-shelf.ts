import { createHash } from 'node:crypto';
import { openYaml, scanYaml, type ScannedYaml, type ThesisFile } from '../../base/thesis-file.ts';
import type { Cache } from '../context.ts';

/** Files of theses as YAML; what a text was read as before is known by its hash. */
export interface YamlShelf {
  open(file: ThesisFile): Promise<ThesisFile>;
  /** Keeps what was read since for the next start. */
  flush(): Promise<void>;
}

/** As a file is, to be read when it is asked for. */
export type OpenFile = (file: ThesisFile) => ThesisFile | Promise<ThesisFile>;

export function openYamlShelf(cache: Cache): YamlShelf {
  let kept: Promise<Map<string, ScannedYaml>> | undefined;
  const used = new Map<string, ScannedYaml>();
  let added = false;
  const load = async (): Promise<Map<string, ScannedYaml>> => {
    const text = await cache.find(name, version);
    return new Map(text === null ? [] : (JSON.parse(text) as [string, ScannedYaml][]));
  };
  const shelf: YamlShelf = {
    async open(file) {
      const known = await (kept ??= load());
      const hash = createHash('sha256').update(file.text).digest('hex');
      const found = used.get(hash) ?? known.get(hash);
      const scanned = found ?? scanYaml(file.text);
      if (found !== undefined || isJson(scanned.root)) used.set(hash, scanned);
      if (found === undefined) {
        // A server may be ended without being asked.
        if (!added) setTimeout(() => void shelf.flush(), 2000).unref();
        added = true;
      }
      return { ...file, yaml: openYaml(scanned) };
    },
    async flush() {
      if (!added) return;
      added = false;
      const known = [...((await kept) ?? [])].filter(([hash]) => !used.has(hash));
      const all = [...used, ...known.slice(0, mostUnused)];
      await cache.keep(name, version, JSON.stringify(all));
    },
  };
  return shelf;
}

const name = 'yaml.json';
const version = 'yaml@1';

/** Texts kept that were not asked for this time: of other theses, and of files as they were. */
const mostUnused = 1000;

/** Whether a value comes back from JSON as it was. */
function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value !== 'object') return false;
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson);
}
