import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThesisFile } from '../../../src/base/thesis-file.ts';
import type { Concept } from '../../../src/facts/concept.ts';
import type { Known } from '../../../src/thesis/format/names.ts';
import { parseThesis } from '../../../src/thesis/format/parse-thesis.ts';
import type { Fault, Thesis } from '../../../src/thesis/thesis.ts';

export const smallFolder = join(import.meta.dirname, '../fixtures/small');

/** The files of the small thesis, by name. */
function smallFiles(): ThesisFile[] {
  return readdirSync(smallFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      name: `small/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(smallFolder, name), 'utf8'),
    }));
}

const concepts = new Map(
  (
    [
      ['capex', 'flow'],
      ['operating_cash_flow', 'flow'],
      ['inventory', 'stock'],
    ] as const
  ).map(([id, measure]) => [id, conceptOf(id, measure)]),
);

const known: Known = {
  entities: new Set(['acme', 'bolt', 'cord']),
  metrics: new Set(['revenue', 'tokens']),
  concepts,
  conceptNames: new Set(concepts.keys()),
};

/** A change of a file: its first such words become others. With `from` empty, a file of its own. */
export interface Edit {
  file: string;
  from: string;
  to: string;
}

/** The small thesis after some edits. Throws where the words to be changed are not there. */
export function edited(...edits: readonly Edit[]): Thesis {
  const files = smallFiles();
  for (const { file, from, to } of edits) {
    const name = `small/${file}`;
    const found = files.find((one) => one.name === name);
    if (from === '') files.push({ name, text: to });
    else if (found?.text.includes(from) !== true) throw new Error(`${name} does not hold ${from}`);
    else found.text = found.text.replace(from, () => to);
  }
  return parseThesis({ id: 'small', root: 'small', files }, known);
}

/** `file:line:column code`, as a person reads where it is. */
export function placesOf(faults: readonly Fault[]): string[] {
  return faults.map(
    ({ file, line, column, code }) => `${file.replace('small/', '')}:${line}:${column} ${code}`,
  );
}

function conceptOf(id: string, measure: Concept['measure']): Concept {
  const title = { en: id, 'zh-Hans': id, 'zh-Hant': id };
  return {
    ...{ id, title, about: title, measure, dimension: 'money' },
    ...{ sign: 1, neverNegative: false, tags: [], formula: null },
  };
}
