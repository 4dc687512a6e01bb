import { didYouMean } from '../../base/did-you-mean.ts';
import { isRecord } from '../../base/is-record.ts';
import type { Path, Yaml } from '../../base/thesis-file.ts';
import type { SourceLine } from '../formula/formula.ts';
import type { Fault, FaultCode } from '../thesis.ts';
import type { Names } from './names.ts';

/** What cannot be read; what is wrong with it stands among the faults. */
export const lost: unique symbol = Symbol('lost');
export type Lost = typeof lost;

/** A file while it is read: where things stand in it, the names there are, and what was found wrong. */
export interface Sheet {
  file: string;
  yaml: Yaml;
  names: Names;
  faults: NotedFault[];
  /** What is being read: `indicator capex-growth`. */
  subject: string;
}

/** A fault that takes nothing with it is `harmless`, so that what is lost is not put down to it. */
export type NotedFault = Fault & { harmless?: boolean };

/** A value of a file with its place. */
export interface Spot {
  value: unknown;
  path: Path;
  sheet: Sheet;
}

export function rootOf(sheet: Sheet): Spot {
  return { value: sheet.yaml.root, path: [], sheet };
}

export function child({ value, path, sheet }: Spot, key: string | number): Spot {
  const held = isRecord(value)
    ? value[key]
    : Array.isArray(value)
      ? (value as unknown[])[Number(key)]
      : undefined;
  return { value: held, path: [...path, key], sheet };
}

/** Where a value begins; of one that is not there, the nearest thing around it. */
export function lineAt({ path, sheet }: Spot): SourceLine {
  for (let length = path.length; length > 0; length -= 1) {
    const place = sheet.yaml.placeOf(path.slice(0, length));
    if (place !== null) return { file: sheet.file, ...place };
  }
  return { file: sheet.file, line: 1, column: 1 };
}

/** Where the key of a field stands. */
export function keyLineAt(spot: Spot): SourceLine {
  const place = spot.sheet.yaml.placeOfKey(spot.path);
  return place === null ? lineAt(spot) : { file: spot.sheet.file, ...place };
}

/** Notes what is wrong with a value, and gives `lost`, so that a reader may return it. */
export function broken(
  spot: Spot,
  code: FaultCode,
  expected: string,
  more: { received?: string; meant?: string | null; harmless?: boolean; key?: boolean } = {},
): Lost {
  spot.sheet.faults.push({
    ...(more.key === true ? keyLineAt(spot) : lineAt(spot)),
    ...{
      code,
      expected,
      received: more.received ?? shown(spot.value),
      meant: more.meant ?? null,
      loses: null,
    },
    ...(more.harmless === true ? { harmless: true } : {}),
  });
  return lost;
}

/** Runs a reader; where it loses what it reads, the faults it noted say so. */
export function losing<T>(sheet: Sheet, what: string, read: () => T | Lost): T | Lost {
  const before = sheet.faults.length;
  const { subject } = sheet;
  sheet.subject = what;
  const found = read();
  sheet.subject = subject;
  if (found !== lost) return found;
  sheet.faults.forEach((fault, index) => {
    if (index >= before && fault.harmless !== true) fault.loses ??= what;
  });
  return lost;
}

export function nearest(name: string, among: Iterable<string>): string | null {
  return didYouMean(name, [...among]) ?? null;
}

/** A value as a fault shows it: `nothing`, or no more than 80 characters of JSON. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? value.slice(0, 80) : JSON.stringify(value).slice(0, 80);
}
