import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';

/** A way a text may be written down. One more format is one more file and one more line here. */
export interface Format {
  name: string;
  /** File name endings with the dot, lower case. */
  extensions: readonly string[];
  mediaTypes: readonly string[];
  /** Whether a text of no known name is in this format. Asked in the order of the list. */
  recognises(text: string): boolean;
  read(text: string, name: string): SourceText;
}

export const formats: readonly Format[] = [
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

/** The format of a name ("talk.md"), media type or text; the last of the list takes whatever is left. */
export function formatOf(hint: { name?: string; mediaType?: string | null; text?: string }): Format | null {
  const name = (hint.name ?? '').toLowerCase();
  return (
    formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    formats.find(({ mediaTypes }) => hint.mediaType != null && mediaTypes.includes(hint.mediaType)) ??
    formats.find(({ recognises }) => hint.text !== undefined && recognises(hint.text)) ??
    null
  );
}

/** The format of that name; plain text where there is none. */
export function formatNamed(name: string): Format | null {
  return formats.find((format) => format.name === name || format.extensions.includes(`.${name}`)) ?? null;
}
