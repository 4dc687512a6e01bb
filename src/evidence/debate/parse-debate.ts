import { isRecord } from '../../base/is-record.ts';
import { TightropeError } from '../../base/error.ts';
import { locales, type Text } from '../../base/locale.ts';
import { openFile, type ThesisFile } from '../../base/thesis-file.ts';
import { modalities } from '../../base/vocabulary.ts';
import {
  stances,
  type Anchor,
  type ClaimPattern,
  type Contradiction,
  type Debate,
  type Holder,
  type Position,
} from './debate.ts';

/** One file of theses/<name>/debate (format: theses/ai-infra/README.md). Throws thesis_malformed at "file:line". */
export function parseDebate(file: ThesisFile): Debate {
  const { root, lineOf } = openFile(file);
  const node: Node = {
    value: root,
    path: [],
    wrong: (path, expected, received) => {
      const place = [...path];
      let line = lineOf(place);
      while (line === null && place.length > 0) {
        place.pop();
        line = place.length === 0 ? 1 : lineOf(place);
      }
      throw new TightropeError('thesis_malformed', { at: `${file.name}:${line ?? 1}`, expected, received });
    },
  };
  const whole = fieldsOf(node, ['question', 'settled', 'positions', 'contradictions']);
  const positions = entriesOf(whole('positions')).map(([id, at]) => positionOf(id, at));
  if (positions.length < 2) fail(whole('positions'), 'two or more positions');
  const ids = positions.map(({ id }) => id);
  return {
    id: /([^/\\]+)\.ya?ml$/.exec(file.name)?.[1] ?? file.name,
    question: textOf(whole('question')),
    settled: textOf(whole('settled')),
    positions,
    contradictions: itemsOf(whole('contradictions')).map((at) => contradictionOf(at, ids)),
  };
}

type Path = readonly (string | number)[];

/** A value of the file with its place. */
interface Node {
  value: unknown;
  path: Path;
  wrong(path: Path, expected: string, received: string): never;
}

function positionOf(id: string, node: Node): Position {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) fail(node, 'an id of a-z, 0-9 and -', id);
  const at = fieldsOf(node, ['label', 'stance', 'argument', 'holders', 'claims']);
  const stance = stances.find((one) => one === at('stance').value);
  return {
    id,
    label: textOf(at('label')),
    stance: stance ?? fail(at('stance'), `stance: ${stances.join(' | ')}`),
    argument: textOf(at('argument')),
    holders: itemsOf(at('holders')).map(holderOf),
    claims: itemsOf(at('claims')).map(claimPatternOf),
  };
}

function holderOf(node: Node): Holder {
  const at = fieldsOf(node, ['speaker', 'since', 'shown']);
  const since = optional(at('since'));
  if (since !== null && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(since))
    fail(at('since'), 'since: YYYY, YYYY-MM or YYYY-MM-DD in quotes');
  const shownBy = itemsOf(at('shown')).map(anchorOf);
  if (shownBy.length === 0) fail(at('shown'), 'shown: one or more of {words} or {claim}');
  return { speaker: optional(at('speaker')), since, shownBy };
}

function anchorOf(node: Node): Anchor {
  const at = fieldsOf(node, ['document', 'words', 'claim']);
  if (at('claim').value !== undefined) {
    if (at('words').value !== undefined || at('document').value !== undefined)
      fail(node, 'words (with document), or claim, not both');
    return { claim: claimPatternOf(at('claim')) };
  }
  const words = itemsOf(at('words')).map(required);
  if (words.length === 0) fail(node, 'words: one or more, or claim');
  return { words: { document: optional(at('document')), words } };
}

function claimPatternOf(node: Node): ClaimPattern {
  const at = fieldsOf(node, ['subject', 'metric', 'modality', 'speaker', 'unit', 'least', 'most']);
  const said = optional(at('modality'));
  const modality = modalities.find((one) => one === said) ?? null;
  if (said !== null && modality === null) fail(at('modality'), `modality: ${modalities.join(' | ')}`);
  const [subject, metric] = [optional(at('subject')), optional(at('metric'))];
  if (subject === null && metric === null) fail(node, 'a subject or a metric');
  return {
    ...{ subject, metric, modality, speaker: optional(at('speaker')), unit: optional(at('unit')) },
    ...{ least: numberOf(at('least')), most: numberOf(at('most')) },
  };
}

function contradictionOf(node: Node, ids: readonly string[]): Contradiction {
  const at = fieldsOf(node, ['between', 'why', 'named-by']);
  const between = itemsOf(at('between'));
  const [first, second, ...rest] = between.map(required);
  if (first === undefined || second === undefined || rest.length > 0 || first === second)
    return fail(at('between'), 'between: two positions');
  for (const item of between)
    if (!ids.includes(required(item))) fail(item, `a position of this file: ${ids.join(', ')}`);
  return { between: [first, second], why: textOf(at('why')), namedBy: optional(at('named-by')) };
}

/** Access to the fields of a map; a field that is not among the known ones is refused: it would be passed over. */
function fieldsOf(node: Node, known: readonly string[]): (key: string) => Node {
  const { value, path, wrong } = node;
  if (!isRecord(value)) return fail(node, `{${known.join(', ')}}`);
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange !== undefined) wrong([...path, strange], known.join(' | '), strange);
  return (key) => ({ value: value[key], path: [...path, key], wrong });
}

function entriesOf(node: Node): [string, Node][] {
  const { value, path, wrong } = node;
  if (!isRecord(value)) return fail(node, 'a map');
  return Object.entries(value).map(([key, one]) => [key, { value: one, path: [...path, key], wrong }]);
}

function itemsOf(node: Node): Node[] {
  const { value, path, wrong } = node;
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return fail(node, 'a list');
  return value.map((one: unknown, index) => ({ value: one, path: [...path, index], wrong }));
}

function textOf(node: Node): Text {
  const at = fieldsOf(node, locales);
  return { en: required(at('en')), 'zh-Hans': required(at('zh-Hans')), 'zh-Hant': required(at('zh-Hant')) };
}

function required(node: Node): string {
  return optional(node) ?? fail(node, `${String(node.path.at(-1) ?? 'text')}: text`);
}

function optional(node: Node): string | null {
  const { value } = node;
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && value.trim() !== '' ? value : fail(node, 'text (quote numbers)');
}

function numberOf(node: Node): number | null {
  const { value } = node;
  if (value === undefined || value === null) return null;
  return typeof value === 'number' && Number.isFinite(value) ? value : fail(node, 'a number');
}

function fail({ value, path, wrong }: Node, expected: string, received = nameOf(value)): never {
  return wrong(path, expected, received);
}

function nameOf(value: unknown): string {
  return value === undefined || value === null ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
