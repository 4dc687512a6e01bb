import type { ThesisFile } from '../../base/thesis-file.ts';
import type { Fault, Thesis } from '../thesis.ts';
import { withoutCycles } from './cycles.ts';
import type { FileKind } from './file-kinds.ts';
import { fitting } from './fitting-formulas.ts';
import type { Kind } from './kind.ts';
import type { Known } from './names.ts';
import { noText } from './no-text.ts';
import { namesOf, openFolder } from './open-folder.ts';
import { checklistKind, groupsKind, headKind, reviewKind, toVerifyKind } from './parse-head.ts';
import { indicatorKind } from './parse-indicator.ts';
import { dealsKind, eventKind, linksKind } from './parse-links.ts';
import { killKind, outcomesKind, signalKind } from './parse-signal.ts';
import { stanceKind } from './parse-stance.ts';
import { lost, losing, rootOf, type NotedFault, type Sheet } from './sheet.ts';

/** The newest format of the files that this program knows. */
const newestFormat = 1;

export interface ThesisFolder {
  /** Name of the folder. */
  id: string;
  /** What the names of the files begin with, with slashes: `theses/mine`. */
  root: string;
  files: readonly ThesisFile[];
}

/**
 * A thesis from its files. Throws nothing: what is wrong stands among its faults, and the rest is there. `noted`: what is wrong
 * with the names it may use.
 */
export function parseThesis(
  { id, root, files }: ThesisFolder,
  known: Known,
  noted: readonly Fault[] = [],
): Thesis {
  const faults: NotedFault[] = noted.map((fault) => ({ ...fault }));
  const opened = openFolder(files, root, faults);
  const names = namesOf(files, root, opened, known);
  const read = <T>(kind: FileKind, reader: (id: string) => Kind<T>): Map<string, T> => {
    const all = new Map<string, T>();
    for (const { file, yaml, ...found } of opened) {
      if (found.kind !== kind) continue;
      const sheet: Sheet = { file, yaml, names, faults, subject: '' };
      const what = kind === found.id ? kind : `${kind} ${found.id}`;
      const value = losing(sheet, what, () => reader(found.id).read(rootOf(sheet)));
      if (value !== lost) all.set(found.id, value);
    }
    return all;
  };
  const one = <T>(kind: FileKind, reader: Kind<T>): T | null => read(kind, () => reader).get(kind) ?? null;

  // each before what is about it
  const head = one('thesis', headKind);
  const groups = one('groups', groupsKind);
  for (const group of groups?.groups.values() ?? []) names.members.set(group.id, group.members);
  const indicators = fitting(read('indicator', indicatorKind), known, faults);
  for (const indicator of indicators.values()) names.indicators.set(indicator.id, indicator);
  const links = one('links', linksKind);
  const thesis: Thesis = {
    ...{ format: newestFormat, title: noText, statement: noText, registered: '' },
    ...{ lifelines: [], questions: [], doubts: [], breaks: [], resolves: [] },
    ...{ rope: null, says: [] },
    ...head,
    id,
    groups: groups?.groups ?? new Map(),
    indicatorGroups: [...(groups?.boards.values() ?? [])],
    indicators,
    signals: read('signal', signalKind),
    outcomes: one('outcomes', outcomesKind)?.outcomes ?? new Map(),
    stance: one('stance', stanceKind),
    kills: read('kill-criterion', killKind),
    reviews: read('review', reviewKind),
    links: links ?? { threshold: 1, nodes: new Map(), links: [] },
    events: read('event', eventKind),
    deals: one('deals', dealsKind)?.deals ?? [],
    toVerify: one('to-verify', toVerifyKind)?.['to-verify'] ?? [],
    checklist: one('checklist', checklistKind)?.checklist ?? [],
    faults: [],
  };
  const headFile = opened.find(({ kind }) => kind === 'thesis');
  if (headFile === undefined && !files.some(({ name }) => name.endsWith('/thesis.yaml')))
    faults.push({
      ...{ file: `${root}/thesis.yaml`, line: 1, column: 1, code: 'file_missing', expected: 'thesis.yaml' },
      ...{ received: 'nothing', meant: null, loses: null },
    });
  const whole = withoutCycles(thesis, faults);
  if (thesis.format <= newestFormat || headFile === undefined) return { ...whole, faults: inOrder(faults) };
  return { ...whole, faults: [newerFault(thesis.format, headFile, inOrder(faults))] };
}

/** One fault instead of all that a newer format brings with it; what could not be read is named in it. */
function newerFault(
  format: number,
  { file, yaml }: { file: string; yaml: Sheet['yaml'] },
  faults: readonly Fault[],
): Fault {
  const unread = [...new Set(faults.map(({ loses }) => loses).filter((one) => one !== null))];
  return {
    ...{ file, ...(yaml.placeOf(['format']) ?? { line: 1, column: 1 }), code: 'format_newer' },
    ...{ expected: String(newestFormat), received: String(format), meant: null },
    loses: unread.length === 0 ? null : unread.join(', '),
  };
}

function inOrder(faults: readonly NotedFault[]): Fault[] {
  return faults
    .map(({ harmless: _harmless, ...fault }) => fault)
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
