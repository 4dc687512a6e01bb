import { formatNamed } from '../formats/index.ts';
import type { Markup } from './note-text.ts';

/** Formats whose files are stored whole, marks and all; of the others only the writing is stored. */
const storedWhole = new Set(['markdown', 'subtitles']);

/** The markup in a text as it was stored, from the format it was read in. */
export function markupOf(text: string, format: string): Markup {
  const parsed = storedWhole.has(format) ? formatNamed(format)?.read(text, format) : undefined;
  return parsed?.text === text ? parsed : { hidden: [], spaces: [] };
}
