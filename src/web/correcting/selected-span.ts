import type { Span } from '../reader/marked-segments.ts';

/**
 * The place in the text of what is selected, without the white space at its ends; null where nothing is, or where it
 * reaches beyond the text. Every paragraph tells where it begins, and holds its words and nothing else.
 */
export function selectedSpan(selection: Selection | null, text: string): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('.text [data-from]');
  if (paragraph === null || paragraph === undefined) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset['from']) + before.toString().length;
}
