import { errorData } from '../../base/error.ts';
import { FileError, type FileFault } from '../../base/file-fault.ts';
import { isRecord } from '../../base/is-record.ts';
import { parsePullFile } from '../../base/pull-file.ts';
import { yamlOf, type ThesisFile } from '../../base/thesis-file.ts';
import { isBroken } from '../../base/thesis-rows.ts';
import { parseCited } from '../../evidence/cited-fact.ts';
import { parseDebate } from '../../evidence/debate/parse-debate.ts';
import { parseBases } from '../../evidence/metric-basis.ts';
import { conceptName, parseConcepts } from '../../facts/parse-concepts.ts';
import { parseSources } from '../../reader/note/parse-sources.ts';
import { parseLexicon } from '../../reader/parse-lexicon.ts';
import { anyName } from '../../thesis/format/names.ts';
import type { ThesisNames } from '../thesis-files/thesis-names.ts';
import { fileOf, filesOf, type ThesisFolders } from './thesis.ts';

/** The names of a thesis; what is wrong with them stands among the faults. Throws file_unreadable. */
export async function loadNames(folders: ThesisFolders): Promise<ThesisNames> {
  const faults: FileFault[] = [];
  const [entities, metrics] = [await named(folders, 'entities'), await named(folders, 'metrics')];
  const [sources, bases] = [await optional(folders, 'sources'), await optional(folders, 'bases')];
  const [concepts, cited] = [await filesOf(folders, 'concepts'), await filesOf(folders, 'cited')];
  const pull = await filesOf(folders, 'pull');
  const read = parseConcepts(concepts, faults);
  const figures = cited.flatMap((file) => parseCited(file, faults));
  if (bases !== null) whole(bases, faults, parseBases);
  for (const file of await filesOf(folders.slice(0, 1), 'debate')) whole(file, faults, parseDebate);
  return {
    lexicon: parseLexicon({ entities, metrics }, faults),
    concepts: read,
    cited: figures,
    sources: (sources && whole(sources, faults, parseSources)) ?? { sources: [], matters: new Map() },
    pullLines: pull.flatMap((file) => whole(file, faults, parsePullFile) ?? []),
    known: {
      entities: namesIn(entities, 'entities'),
      // a figure no text is read for stands under a name of its own
      metrics: cited.some(isBroken)
        ? anyName
        : namesIn(metrics, 'metrics', ...figures.flatMap((one) => one.metrics)),
      concepts: read,
      conceptNames: new Set(concepts.map(conceptName)),
    },
    faults,
  };
}

function namesIn(file: ThesisFile, key: string, ...more: readonly string[]): ReadonlySet<string> {
  const { root } = yamlOf(file);
  const table = isRecord(root) ? root[key] : null;
  return isBroken(file) || !isRecord(table) ? anyName : new Set([...Object.keys(table), ...more]);
}

/** A file that is read whole or not at all; null where it cannot be. */
function whole<T>(file: ThesisFile, faults: FileFault[], parse: (file: ThesisFile) => T): T | null {
  try {
    return parse(file);
  } catch (error) {
    const { code, at = '', expected = '', received = '' } = errorData(error);
    if (code !== 'thesis_malformed') throw error;
    const place = { file: file.name, line: Number(/:(\d+)$/.exec(at)?.[1] ?? 1), column: 1 };
    const fault: FileFault =
      error instanceof FileError
        ? error.fault
        : { ...place, code: 'value_malformed', expected, received, meant: null, loses: null };
    faults.push({ ...fault, loses: file.name });
    return null;
  }
}

async function named(folders: ThesisFolders, name: string): Promise<ThesisFile> {
  return (await optional(folders, name)) ?? { name: `${name}.yaml`, text: `${name}: {}\n` };
}

async function optional(folders: ThesisFolders, name: string): Promise<ThesisFile | null> {
  try {
    return await fileOf(folders, `${name}.yaml`);
  } catch (error) {
    if (errorData(error).code === 'file_not_found') return null;
    throw error;
  }
}
