import { articleDays } from './formats/article-days.ts';
import { formatNamed, formatOf, formats } from './formats/index.ts';
import { view } from './formats/view.ts';
import { segmentAt } from './formats/segment-at.ts';
import type { View } from './formats/view.ts';
import { rejectionOf } from './grammar/rejection-of.ts';
import { compileLexicon } from './grammar/lexicon-trie.ts';
import { periodsIn } from './grammar/periods.ts';
import { scan } from './grammar/scan.ts';
import { lastDateSpokenOf } from './grammar/undated.ts';
import type { Lexicon } from './lexicon.ts';
import type { EntityMention, Reading } from './reading.ts';
import { readerVersion } from './reading.ts';
import { claimsOf } from './resolve/claims-of.ts';
import { languageOf } from './resolve/language.ts';
import { scene } from './resolve/scene.ts';

/** A text to be read. `text` must be as `acceptText` leaves it; of a PDF it is its pages, as `pdfPages` joins them. */
export interface Source {
  text: string;
  /** Name of a format ("text", "markdown"), an extension, or null to choose by name and content. */
  format: string | null;
  /** File name or URL: for choosing the format and for naming it in errors. */
  name: string;
  /** What the person said of it, where the text itself does not: calendar date (ISO 8601), canonical name. */
  publishedAt?: string | null;
  speaker?: string | null;
}

/**
 * Everything found in one text. Pure: the same source and lexicon give the same reading. Linear in the text.
 * Throws front_matter_malformed (with the line) for Markdown whose front matter cannot be read, file_empty for a page
 * on which nothing is written.
 */
export function readText(source: Source, lexicon: Lexicon): Reading {
  const { name } = source;
  const compiled = compileLexicon(lexicon);
  const format =
    (source.format === null ? null : formatNamed(source.format)) ??
    formatOf({ name, text: source.text }) ??
    formats[formats.length - 1];
  if (format === undefined) throw new Error('no formats');
  const parsed = format.read(source.text, name);
  const { text } = parsed;
  const seen = view(text, parsed.hidden, parsed.spaces, parsed.letters);
  const publishedAt = source.publishedAt ?? parsed.publishedAt;
  const speaker = source.speaker ?? parsed.speaker;
  const found = languageOf(text);
  const language = found === 'und' ? (parsed.language ?? found) : found;
  const tokens = scan(seen.text, compiled);
  const quantities = tokens.quantities.filter((quantity) => rejectionOf(seen.text, quantity) === null);
  const date = publishedAt ?? lastDateSpokenOf(seen.text);
  const setting = scene(
    seen.text,
    { ...tokens, quantities },
    {
      date,
      title: parsed.title,
      speaker:
        speaker === null
          ? null
          : { name: speaker, id: compiled.entityIds.get(speaker.toLowerCase()) ?? null },
      segmentAt: segmentAt(articleDays(text, parsed.segments, date), seen),
      written: (start, end) => text.slice(seen.startOf(start), seen.endOf(end)),
    },
  );
  const claims = claimsOf(
    setting,
    periodsIn(seen.text, (offset) => setting.segmentAt(offset)?.date ?? setting.date),
    language,
    text,
    seen,
  );
  return {
    readerVersion,
    text,
    language,
    title: parsed.title,
    publishedAt,
    segments: parsed.segments.map(({ speaker, ...segment }) => ({
      ...segment,
      title: segment.kind === 'turn' ? speaker : segment.title,
      speakerId: speaker === null ? null : (compiled.entityIds.get(speaker.toLowerCase()) ?? null),
    })),
    claims,
    entities: mentions(setting.entities, seen),
    warnings: claims.length === 0 ? [...parsed.warnings, { code: 'no_claims', at: name }] : parsed.warnings,
  };
}

function mentions(
  hits: readonly { start: number; end: number; sense: { id: string; name: string } }[],
  seen: View,
): EntityMention[] {
  return hits.map(({ start, end, sense }) => ({
    entityId: sense.id,
    name: sense.name,
    start: seen.startOf(start),
    end: seen.endOf(end),
  }));
}
