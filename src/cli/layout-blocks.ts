import type { Block } from '../operations/view.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { displayWidth, padToWidth } from './display-width.ts';
import type { Palette } from './palette.ts';
import { layoutTable } from './table-layout.ts';
import { wrapText } from './wrap-text.ts';

/** Blocks laid out for a terminal `width` columns wide; ends in a line feed. What comes next is not data: see `nextHints`. */
export function layoutBlocks(blocks: readonly Block[], width: number, paint: Palette): string {
  const parts = blocks
    .filter((block) => block.kind !== 'next')
    .map((block) => layoutBlock(block, width, paint).join('\n'));
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/** The same without any layout: a line a row, cells parted by tabs, for grep, cut and awk. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .flatMap(plainLines)
    .map((cells) => `${cells.map(cleanLine).join('\t')}\n`)
    .join('');
}

/** What a person may do next; shown beside the data, not in it. */
export function nextHints(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'next' ? [cleanLine(block.text)] : []));
}

function layoutBlock(block: Block, width: number, paint: Palette): string[] {
  switch (block.kind) {
    case 'heading':
      return wrapText(cleanText(block.text), width).map(paint.bold);
    case 'paragraph':
      return wrapText(cleanText(block.text), width);
    case 'facts':
      return layoutFacts(block.rows, width, paint);
    case 'table':
      return layoutTable(block.columns, block.rows, width, paint);
    case 'quote':
      return layoutQuote(block, width, paint);
    case 'next':
      return [];
  }
}

function layoutFacts(rows: readonly (readonly [string, string])[], width: number, paint: Palette): string[] {
  const labels = rows.map(([label]) => cleanLine(label));
  const labelWidth = Math.min(
    labels.reduce((most, label) => Math.max(most, displayWidth(label)), 0),
    Math.floor(width / 2),
  );
  return rows.flatMap(([, value], row) =>
    wrapText(cleanText(value), width - labelWidth - 2).map((line, index) => {
      const label = padToWidth(index === 0 ? (labels[row] ?? '') : '', labelWidth);
      return `${index === 0 ? paint.dim(label) : label}  ${line}`.trimEnd();
    }),
  );
}

/** Wraps the whole before it paints, so that the quote's colours never count as columns. */
function layoutQuote(block: Block & { kind: 'quote' }, width: number, paint: Palette): string[] {
  const [open, close] = ['\ue000', '\ue001'];
  const marked = [block.before, block.quote, block.after].map((part) =>
    cleanLine(part).replace(/[\ue000\ue001]/g, ''),
  );
  const joined = `${marked[0] ?? ''}${open}${marked[1] ?? ''}${close}${marked[2] ?? ''}`;
  let inside = false;
  return wrapText(joined, width - 2).map((line) => {
    const painted = line
      .split(/([\ue000\ue001])/)
      .map((part) => {
        if (part === open || part === close) {
          inside = part === open;
          return '';
        }
        return part === '' ? '' : inside ? paint.quote(part) : paint.dim(part);
      })
      .join('');
    return `  ${painted}`;
  });
}

function plainLines(block: Block): string[][] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [[block.text]];
    case 'facts':
      return block.rows.map((row) => [...row]);
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => [...row])];
    case 'quote':
      return [[block.before + block.quote + block.after]];
    case 'next':
      return [];
  }
}
