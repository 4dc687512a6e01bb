import type { KnownAtBasis, SeriesInfo, SourceTable } from '../../base/observation.ts';
import type { SnapshotGapCode } from '../shapes/snapshot.ts';

/** What comes with the program: facts and tables recorded earlier, read by the feeds of this project (data/snapshot). */
export interface Snapshot {
  manifest: SnapshotManifest;
  /** Every series and table of one feed by the key of its target; throws snapshot_broken. */
  lines(feed: string): Promise<ReadonlyMap<string, SnapshotLine[]>>;
}

export interface SnapshotManifest {
  version: 1;
  /** ISO day of the newest recording. */
  date: string;
  /** SHA-256 over all feeds. */
  hash: string;
  feeds: readonly SnapshotFeed[];
  gaps: readonly {
    code: SnapshotGapCode;
    feed: string;
    subjects: readonly string[];
    detail: string | null;
  }[];
}

export interface SnapshotFeed {
  feed: string;
  /** Beside the manifest: gzipped JSON Lines, one series or table each. */
  file: string;
  /** SHA-256 of the lines. */
  hash: string;
  licence: { id: string; name: string; url: string };
  targets: readonly SnapshotTarget[];
}

export interface SnapshotTarget {
  key: string;
  /** Every feed that a pull may ask for the same. */
  feeds: readonly string[];
  hash: string;
  /** UTC instant of the newest recording. */
  recorded: string;
  recordings: readonly {
    date: string;
    kind: 'whole' | 'few_tags' | 'reconstructed' | 'vintages';
  }[];
  refused: number;
  missing: number;
  series: readonly {
    id: string;
    title: string;
    tag: string | null;
    unit: string;
    cadence: string;
    facts: number;
    /** Values beyond the first of their period. */
    revised: number;
    first: string;
    last: string;
  }[];
  /** Absent where it gives none. */
  tables?: readonly {
    id: string;
    title: string;
    /** The day the table is about. */
    asOf: string;
    rows: number;
  }[];
}

export type SnapshotLine = SnapshotSeriesLine | SnapshotTableLine;

interface SnapshotSeriesLine {
  target: string;
  series: SeriesInfo;
  facts: readonly SnapshotRow[];
}

interface SnapshotTableLine {
  target: string;
  table: SourceTable;
}

/** How the source dated it is said only where it did not. */
export type SnapshotRow = readonly [
  periodStart: string | null,
  periodEnd: string,
  valueText: string,
  knownAt: string,
  sourceRef: string,
  form: string | null,
  knownAtBasis?: KnownAtBasis,
];
