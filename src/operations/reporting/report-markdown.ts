import { escapeMarkdown as safe, yamlText } from '../noting/escape-markdown.ts';
import type { ReportOut } from '../shapes/report.ts';

type Block = ReportOut['blocks'][number];

/** A report as Markdown that shows what it says and does nothing else. */
export function reportMarkdown({ title, sentence, as_of, made, blocks }: ReportOut): string {
  const head = [
    '---',
    `title: ${yamlText(title)}`,
    `as_of: ${yamlText(as_of)}`,
    `made: ${yamlText(made)}`,
    '---',
    '',
    `# ${safe(sentence)}`,
  ];
  return `${[...head, ...blocks.flatMap((block) => ['', ...lines(block)])].join('\n')}\n`;
}

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`## ${safe(block.text)}`];
    case 'paragraph':
    case 'next':
      return [withCode(block.text)];
    case 'facts':
      return block.rows.map(([label, value]) => `- **${safe(label)}**: ${safe(value)}`);
    case 'quote':
      return [`> ${spaced(block.before)}**${safe(block.quote)}**${spaced(block.after)}`];
    case 'table':
      return [
        row(block.columns.map(({ title }) => safe(title))),
        row(block.columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
        ...block.rows.map((cells) => row(cells.map(safe))),
      ];
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Commands of our own wording stay commands. */
function withCode(text: string): string {
  return text
    .split(/(`tightrope [^`]*`)/)
    .map((part) => (part.startsWith('`tightrope ') ? part : spaced(part)))
    .join('');
}

/** With the spaces at its ends, which part it from what stands beside. */
function spaced(text: string): string {
  const [, before = '', , after = ''] = /^(\s?)(.*?)(\s?)$/s.exec(text) ?? [];
  return `${before === '' ? '' : ' '}${safe(text)}${after === '' ? '' : ' '}`;
}
