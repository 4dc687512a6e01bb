import { z } from 'zod';

const snapshotGapCodes = [
  'not_recorded',
  'other_company',
  'few_tags',
  'reconstructed',
  'older_recording',
  'not_redistributable',
  'vintages_left_out',
  'days_left_out',
  'not_monthly',
  'tables_left_out',
  'some_reports',
] as const;

const recordingShape = z
  .object({
    date: z.string().describe('Day on which the source was asked.'),
    kind: z
      .enum(['whole', 'few_tags', 'reconstructed', 'vintages'])
      .describe(
        'whole: as the source answers; few_tags: a part of it; reconstructed: put together again from a table; vintages: changes from day to day.',
      ),
  })
  .meta({ id: 'SnapshotRecording' });

const spanShape = {
  facts: z.int(),
  first: z.string().nullable().describe('First period end, ISO day.'),
  last: z.string().nullable().describe('Newest period end, ISO day.'),
};

const snapshotSourceShape = z
  .object({
    feed: z.string(),
    title: z.string(),
    licence: z.object({ id: z.string(), name: z.string(), url: z.string() }),
    recorded_first: z.string().describe('Oldest recording, ISO day.'),
    recorded_last: z.string().describe('Newest recording, ISO day.'),
    targets: z.int(),
    series: z.int(),
    tables: z.int(),
    ...spanShape,
  })
  .meta({ id: 'SnapshotSource' });

const snapshotCompanyShape = z
  .object({
    entity: z.string().describe('Id in the thesis, or the key where it has none.'),
    name: z.string(),
    key: z.string().describe('cik:0001045810'),
    recordings: z.array(recordingShape),
    ...spanShape,
    concepts: z
      .array(
        z.object({
          concept: z.string(),
          state: z
            .enum(['held', 'parts_missing', 'absent'])
            .describe('parts_missing: some but not all of what its formula needs.'),
          ...spanShape,
        }),
      )
      .describe('One for each concept, in the order of `concepts`.'),
  })
  .meta({ id: 'SnapshotCompany' });

const snapshotSeriesShape = z
  .object({
    id: z.string(),
    title: z.string(),
    feed: z.string(),
    unit: z.string(),
    cadence: z.string(),
    recorded: z.string().describe('Newest recording, ISO day.'),
    vintages: z.int().describe('Values that were revised while they were recorded.'),
    ...spanShape,
  })
  .meta({ id: 'SnapshotSeries' });

const snapshotTableShape = z
  .object({
    id: z.string(),
    title: z.string(),
    feed: z.string(),
    as_of: z.string().describe('The day it is about, ISO day.'),
    rows: z.int(),
    recorded: z.string().describe('Newest recording, ISO day.'),
  })
  .meta({ id: 'SnapshotTable' });

const snapshotGapShape = z
  .object({
    code: z.enum(snapshotGapCodes),
    feed: z.string(),
    subjects: z.array(z.string()).describe('Keys: a CIK, an id of FRED, a feed.'),
    names: z.array(z.string()).describe('The same as a person calls them.'),
    detail: z.string().nullable().describe('What came instead, or a day.'),
    text: z.string(),
  })
  .meta({ id: 'SnapshotGap' });

export const snapshotShape = z.object({
  date: z
    .string()
    .nullable()
    .describe('Newest recording, ISO day; null where nothing came with the program, or it is not wanted.'),
  hash: z.string().nullable().describe('SHA-256 over everything it holds.'),
  totals: z.object({ companies: z.int(), series: z.int(), facts: z.int(), tables: z.int() }),
  sources: z.array(snapshotSourceShape),
  concepts: z.array(z.object({ id: z.string(), title: z.string() })),
  companies: z.array(snapshotCompanyShape),
  series: z.array(snapshotSeriesShape).describe('What is no fact of a company.'),
  tables: z.array(snapshotTableShape).describe('Reports of holdings.'),
  gaps: z.array(snapshotGapShape),
});

export type SnapshotOut = z.output<typeof snapshotShape>;
export type SnapshotGapCode = (typeof snapshotGapCodes)[number];
