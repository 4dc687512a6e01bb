import { isRecord } from '../../base/is-record.ts';
import { yamlOf, type ThesisFile, type Yaml } from '../../base/thesis-file.ts';
import { isBroken, yamlFaults } from '../../base/thesis-rows.ts';
import { kindOfFile, places, type FileKind } from './file-kinds.ts';
import type { Known, NameKind, Names } from './names.ts';
import { isId } from './scalars.ts';
import { nearest, type NotedFault } from './sheet.ts';

/** A file of a thesis that is YAML, by what it holds. */
export interface Opened {
  file: string;
  kind: FileKind;
  id: string;
  yaml: Yaml;
}

/** The files that can be read as YAML; what is wrong with the others is noted. `root` is what their names begin with. */
export function openFolder(files: readonly ThesisFile[], root: string, faults: NotedFault[]): Opened[] {
  return files.flatMap((file) => {
    const path = file.name.replaceAll('\\', '/').slice(root.length).replace(/^\//, '');
    const at = { file: file.name, line: 1, column: 1, meant: null };
    const found = kindOfFile(path);
    if (found === null) return [];
    if (found === undefined) {
      const meant = nearest(path, places) ?? nearest(path.replace(/[^/]*$/, ''), places);
      faults.push({
        ...at,
        code: 'file_unknown',
        expected: places.join(' | '),
        received: path,
        meant,
        loses: path,
      });
      return [];
    }
    const loses = found.kind === found.id ? found.kind : `${found.kind} ${found.id}`;
    if (!isId(found.id)) {
      faults.push({ ...at, code: 'id_malformed', expected: 'a-z 0-9 - _', received: found.id, loses });
      return [];
    }
    const yaml = yamlOf(file);
    faults.push(...yamlFaults(file, loses));
    return isBroken(file) ? [] : [{ file: file.name, ...found, yaml }];
  });
}

/** The names the files may use. A file or entry that cannot be read counts: what needs it is unknown and not misspelt. */
export function namesOf(
  files: readonly ThesisFile[],
  root: string,
  opened: readonly Opened[],
  known: Known,
): Names {
  const paths = files.map(({ name }) =>
    kindOfFile(name.replaceAll('\\', '/').slice(root.length).replace(/^\//, '')),
  );
  const inFolder = (kind: FileKind): Set<string> =>
    new Set(paths.flatMap((path) => (path?.kind === kind ? [path.id] : [])));
  const inFile = (kind: FileKind, key: string): Set<string> => {
    const held: unknown = opened.find((one) => one.kind === kind)?.yaml.root;
    const table = isRecord(held) ? held[key] : null;
    return new Set(isRecord(table) ? Object.keys(table) : []);
  };
  const of: Record<NameKind, ReadonlySet<string>> = {
    indicator: inFolder('indicator'),
    signal: inFolder('signal'),
    outcome: inFile('outcomes', 'outcomes'),
    group: inFile('groups', 'groups'),
    board: inFile('groups', 'boards'),
    lifeline: inFile('thesis', 'lifelines'),
    node: inFile('links', 'nodes'),
    entity: known.entities,
    concept: known.conceptNames,
    metric: known.metrics,
  };
  return { of, members: new Map(), indicators: new Map() };
}
