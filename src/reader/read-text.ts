import { formatNamed, formatOf, formats } from './formats/index.ts';
import { view } from './formats/view.ts';
import type { SourceSegment } from './formats/source-text.ts';
import type { View } from './formats/view.ts';
import { isClaim } from './grammar/is-claim.ts';
import { compileLexicon } from './grammar/lexicon-trie.ts';
import { periodsIn } from './grammar/periods.ts';
import { scan } from './grammar/scan.ts';
import type { Lexicon } from './lexicon.ts';
import type { EntityMention, Reading } from './reading.ts';
import { readerVersion } from './reading.ts';
import { claimsOf } from './resolve/claims-of.ts';
import { languageOf } from './resolve/language.ts';
import { scene } from './resolve/scene.ts';

/** A text to be read. `text` must be as `acceptText` leaves it. */
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
 * Throws front_matter_malformed (with the line) for Markdown whose front matter cannot be read.
 */
export function readText(source: Source, lexicon: Lexicon): Reading {
  const { text, name } = source;
  const compiled = compileLexicon(lexicon);
  const format =
    (source.format === null ? null : formatNamed(source.format)) ??
    formatOf({ name, text }) ??
    formats[formats.length - 1];
  if (format === undefined) throw new Error('no formats');
  const parsed = format.read(text, name);
  const seen = view(text, parsed.hidden);
  const publishedAt = source.publishedAt ?? parsed.publishedAt;
  const speaker = source.speaker ?? parsed.speaker;
  const language = languageOf(text);
  const tokens = scan(seen.text, compiled);
  const quantities = tokens.quantities.filter((quantity) => isClaim(seen.text, quantity));
  const setting = scene(
    seen.text,
    { ...tokens, quantities },
    {
      date: publishedAt,
      title: parsed.title,
      speaker:
        speaker === null
          ? null
          : { name: speaker, id: compiled.entityIds.get(speaker.toLowerCase()) ?? null },
      segmentAt: segmentFinder(parsed.segments, seen),
      written: (start, end) => text.slice(seen.startOf(start), seen.endOf(end)),
    },
  );
  const claims = claimsOf(setting, periodsIn(seen.text, publishedAt), language, text, seen);
  return {
    readerVersion,
    text,
    language,
    title: parsed.title,
    publishedAt,
    segments: parsed.segments.map(({ speaker: _speaker, ...segment }) => segment),
    claims,
    entities: mentions(setting.entities, seen),
    warnings: claims.length === 0 ? [...parsed.warnings, { code: 'no_claims', at: name }] : parsed.warnings,
  };
}

/** Segments in order of their start; of those around an offset the last begun is the innermost. */
function segmentFinder(
  segments: readonly SourceSegment[],
  seen: View,
): (offset: number) => SourceSegment | null {
  return (offset) => {
    const at = seen.startOf(offset);
    return segments.findLast(({ start, end }) => start <= at && at < end) ?? null;
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
