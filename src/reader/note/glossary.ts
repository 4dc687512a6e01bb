import type { Span } from '../formats/source-text.ts';
import type { NoteText, Sentence } from './note-text.ts';
import type { Definition } from './note.ts';
import { definitionIn, pairIn, type Parts } from './definitions.ts';

/**
 * The terms a text itself explains: in a sentence ("X is defined as Y", X 是指 Y, "RPO (remaining performance
 * obligations)"), after a term in bold, and in the rows or items under a heading that announces terms. The first
 * explanation of a term is kept.
 */
export function glossary(text: NoteText, stored: string): Definition[] {
  const found = new Map<string, Definition>();
  let list: { line: number; left: number; kind: Sentence['kind'] | null } | null = null;
  for (const sentence of text.sentences) {
    const opens = (sentence.kind === 'heading' || sentence.kind === 'lead') && announces.test(sentence.text);
    // the head of a table of terms announces them again; it explains nothing
    const head =
      sentence.kind === 'row' &&
      announces.test(sentence.text.split(/[\t|]/).find((cell) => cell.trim() !== '') ?? '');
    if (opens || head) {
      list = { line: sentence.line, left: longestList, kind: head ? 'row' : null };
      continue;
    }
    const listed: boolean = list !== null && belongs(sentence, list);
    list = listed && list !== null ? { line: sentence.line, left: list.left - 1, kind: sentence.kind } : null;
    const parts =
      (listed ? pairIn(sentence.text) : null) ??
      boldTerm(sentence, text, stored) ??
      (sentence.kind === 'row' || sentence.kind === 'heading' ? null : definitionIn(sentence.text));
    if (parts !== null) add(found, text, sentence, parts);
  }
  return [...found.values()].slice(0, most);
}

const longestList = 120;
const most = 120;
const announces =
  /^(?:\d+[.、]\s*)?(?:术语|名词|词汇|概念|关键词|缩写|glossary|key terms|terms?(?=\s*(?:$|\/|:|\t|\||and ))|definitions|abbreviations)/;

/** A list of terms is all rows, all items or all lines; a heading ends it. */
function belongs(
  sentence: Sentence,
  list: { line: number; left: number; kind: Sentence['kind'] | null },
): boolean {
  if (sentence.kind === 'heading' || sentence.kind === 'lead' || list.left === 0) return false;
  return sentence.line - list.line <= 3 && (list.kind === null || list.kind === sentence.kind);
}

function add(
  found: Map<string, Definition>,
  text: NoteText,
  sentence: Sentence,
  { term, meaning }: Parts,
): void {
  const key = sentence.text.slice(term.start, term.end);
  if (found.has(key) || !/[\p{L}]/u.test(key) || meaning.end - meaning.start < 2) return;
  const place = ({ start, end }: Span): ReturnType<NoteText['quote']> =>
    text.quote(sentence.start + start, sentence.start + end);
  found.set(key, {
    term: place(term),
    meaning: place(meaning),
    sentence: text.quote(sentence.start, sentence.end),
  });
}

/** `**Term**: what it means` or `**Term** – what it means`, at the beginning of a paragraph or item. */
function boldTerm(sentence: Sentence, { view }: NoteText, stored: string): Parts | null {
  const start = view.startOf(sentence.start);
  const before = stored.slice(Math.max(0, start - 2), start);
  if (before !== '**' && before !== '__') return null;
  const close = stored.slice(start, start + longestTerm + 2).search(/\*\*|__/);
  if (close < 1) return null;
  const term = sentence.text.slice(0, close);
  const rest = /^\s*(?::|[–—-]{1,2}(?=\s))\s*/.exec(sentence.text.slice(close));
  const inside = /\s*:\s*$/.exec(term);
  if (rest === null && inside === null) return null;
  return {
    term: { start: 0, end: close - (inside?.[0].length ?? 0) },
    meaning: {
      start: close + (rest?.[0].length ?? leadingSpace(sentence.text.slice(close))),
      end: sentence.text.replace(/[\s。.;!]+$/, '').length,
    },
  };
}

const longestTerm = 40;

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
