import { LineCounter, parseDocument } from 'yaml';
import { messageOf } from './error.ts';
import { FileError } from './file-fault.ts';
import { fieldAt, spotAt, spotsOf, type Spot, type Under } from './yaml-spots.ts';

/** A thesis file as it was read: its name is what errors point at. */
export interface ThesisFile {
  name: string;
  text: string;
  /** What its text was read as, where that is known already. */
  yaml?: Yaml;
}

/** A thesis file as plain data, and where a field of it stands: null where it does not. Throws thesis_malformed at "file:line". */
export function openFile(file: ThesisFile): {
  root: unknown;
  lineOf: (path: Path) => number | null;
} {
  const { root, faults, placeOf } = yamlOf(file);
  const fault = faults[0];
  if (fault)
    throw new FileError(fault.place.line, {
      ...{ file: file.name, ...fault.place, code: 'yaml_broken', expected: 'YAML', received: fault.code },
      ...{ meant: null, loses: null },
    });
  return { root, lineOf: (path) => placeOf(path)?.line ?? null };
}

export type Path = readonly (string | number)[];

/** From 1. */
export interface Place {
  line: number;
  column: number;
}

/** A file as YAML; read once, however often it is asked for. */
export function yamlOf(file: ThesisFile): Yaml {
  const known = file.yaml ?? read.get(file) ?? readYaml(file.text);
  read.set(file, known);
  return known;
}

const read = new WeakMap<ThesisFile, Yaml>();

/** YAML as plain data, with everything that is wrong with it as YAML, and where things stand. Throws nothing. */
export interface Yaml {
  root: unknown;
  /** `code` is the parser's own: DUPLICATE_KEY, BAD_INDENT. */
  faults: readonly { code: string; message: string; place: Place }[];
  /** Where a value begins; null where there is none. */
  placeOf(path: Path): Place | null;
  /** Where the key of a field stands; null where there is none. */
  placeOfKey(path: Path): Place | null;
}

export function readYaml(text: string): Yaml {
  return openYaml(scanYaml(text));
}

/** YAML as plain data with its places. */
export interface ScannedYaml {
  root: unknown;
  faults: Yaml['faults'];
  spots: Spot | null;
}

export function scanYaml(text: string): ScannedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', prettyErrors: false });
  const placeAt = (offset: number): [number, number] => {
    const { line, col } = lines.linePos(offset);
    return [Math.max(1, line), Math.max(1, col)];
  };
  const faults = document.errors.map(({ code, message, pos: [offset] }) => {
    const [line, column] = placeAt(offset);
    return { code: String(code), message, place: { line, column } };
  });
  let root: unknown = null;
  try {
    root = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    faults.push({ code: 'BAD_ALIAS', message: messageOf(error), place: { line: 1, column: 1 } });
  }
  const { contents } = document;
  return { root, faults, spots: contents === null ? null : spotsOf(contents, placeAt) };
}

export function openYaml({ root, faults, spots }: ScannedYaml): Yaml {
  return {
    root,
    faults,
    placeOf: (path) => placeOf(spotAt(spots, path)),
    placeOfKey: (path) => placeOf(fieldAt(spots, path)),
  };
}

function placeOf(spot: Spot | Under | null): Place | null {
  return spot === null || spot[0] === 0 ? null : { line: spot[0], column: spot[1] };
}
