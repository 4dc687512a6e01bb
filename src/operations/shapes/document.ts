import { z } from 'zod';
import { segmentKinds, textLanguages } from '../../base/vocabulary.ts';

export const documentShape = z
  .object({
    id: z.string().describe('SHA-256 of the bytes.'),
    text_sha: z.string().describe('SHA-256 of the stored text in UTF-8.'),
    logical_id: z.string().describe('The same for every version of a text.'),
    previous_id: z.string().nullable(),
    version: z.int(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    format: z.string(),
    encoding: z.string(),
    language: z.enum(textLanguages),
    published_at: z.string().nullable(),
    recorded_at: z.string().nullable().describe('UTC; null where the document was not stored.'),
    byte_count: z.int(),
    text_length: z.int().describe('UTF-16 code units.'),
    claim_count: z.int(),
    reader_version: z.string(),
  })
  .meta({ id: 'Document' });

export type DocumentOut = z.output<typeof documentShape>;

export const segmentShape = z
  .object({
    start: z.int(),
    end: z.int(),
    kind: z.enum(segmentKinds),
    title: z
      .string()
      .nullable()
      .describe('Headline or heading; of a turn, who speaks, as the text writes it.'),
    speaker_id: z.string().nullable(),
    date: z.string().nullable(),
    source: z.string().nullable(),
  })
  .meta({ id: 'Segment' });

export type SegmentOut = z.output<typeof segmentShape>;

export const entityShape = z
  .object({
    id: z.string(),
    name: z.string(),
    mentions: z.array(z.object({ start: z.int(), end: z.int() })),
  })
  .meta({ id: 'Entity' });

export type EntityOut = z.output<typeof entityShape>;
