import { beginsAsHtml, html } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';
import { beginsAsSubtitles, subtitles } from './subtitles.ts';

/** A way a text may be written down. One more format is one more file and one more line here. */
export interface Format {
  name: string;
  /** File name endings with the dot, lower case. */
  extensions: readonly string[];
  mediaTypes: readonly string[];
  /** Whether a text can be in no other format, whatever its name says. */
  isUnmistakable?(text: string): boolean;
  /** Whether a text of no known name is in this format. Asked in the order of the list. */
  recognises(text: string): boolean;
  /** The text's parts, and what of it is stored: all of it, or the writing taken out of its markup. */
  read(text: string, name: string): SourceText;
}

export const formats: readonly Format[] = [
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    isUnmistakable: beginsAsHtml,
    recognises: beginsAsHtml,
    read: html,
  },
  {
    name: 'subtitles',
    extensions: ['.srt', '.vtt'],
    mediaTypes: ['text/vtt', 'application/x-subrip', 'text/srt'],
    isUnmistakable: beginsAsSubtitles,
    recognises: beginsAsSubtitles,
    read: subtitles,
  },
  {
    name: 'pdf',
    extensions: ['.pdf'],
    mediaTypes: ['application/pdf'],
    recognises: () => false,
    read: pdf,
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    recognises: (text) => /^---[ \t]*\r?\n[\w-]+:/.test(text),
    read: markdown,
  },
  {
    name: 'text',
    extensions: ['.txt', '.text'],
    mediaTypes: ['text/plain'],
    recognises: () => true,
    read: plainText,
  },
];

/** Every ending that can be read, for a person: ".html, .htm, …". */
export const readableEndings = formats.flatMap(({ extensions }) => extensions).join(', ');

/**
 * The format of a text by what it unmistakably is, what it is served as, its name ("talk.md"), and what it looks like;
 * the last of the list takes whatever is left.
 */
export function formatOf(hint: { name?: string; mediaType?: string | null; text?: string }): Format | null {
  const name = (hint.name ?? '').toLowerCase();
  const { text, mediaType } = hint;
  const served =
    formats.find(({ mediaTypes }) => mediaType != null && mediaTypes.includes(mediaType)) ?? null;
  const named = formats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending))) ?? null;
  return (
    formats.find((format) => text !== undefined && format.isUnmistakable?.(text) === true) ??
    // servers call Markdown and subtitles plain text, which they are; a page is none
    (served?.name === 'text' && named !== null && ['markdown', 'subtitles'].includes(named.name)
      ? named
      : served) ??
    named ??
    formats.find(({ recognises }) => text !== undefined && recognises(text)) ??
    null
  );
}

/** The format of that name; null where there is none. */
export function formatNamed(name: string): Format | null {
  return formats.find((format) => format.name === name || format.extensions.includes(`.${name}`)) ?? null;
}
