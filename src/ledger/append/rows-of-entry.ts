import { TightropeError } from '../../base/error.ts';
import { fold } from '../../base/fold.ts';
import type { Claim } from '../../reader/reading.ts';
import type { NewEntry } from '../ledger.ts';
import { textFault } from '../engine/parameters.ts';
import type { NewRow } from '../schema/new-row.ts';
import { claimId, runId, sha256 } from './hashes.ts';
import { storablePrefix, storableSuffix } from './surroundings.ts';

/** Everything one entry adds, but for what depends on what is already kept (versions, revisions). */
export interface EntryRows {
  documentId: string;
  contents: NewRow<'content'>[];
  run: NewRow<'run'>;
  segments: NewRow<'segment'>[];
  claims: NewRow<'claim'>[];
  slots: NewRow<'claim_slot'>[];
  mentions: NewRow<'mention'>[];
}

export interface Stamp {
  recorded_at: string;
  schema_version: number;
}

/** Rejects text no database can hold (text_malformed) and a reading that contradicts itself (internal). */
export function rowsOfEntry(entry: NewEntry, stamp: Stamp): EntryRows {
  const { reading } = entry;
  const half = /\p{Surrogate}/u.exec(reading.text);
  if (half !== null) throw malformed(entry, textFault(half[0]) ?? '');
  const text = Buffer.from(reading.text, 'utf8');
  const documentId = sha256(entry.bytes);
  const textSha = sha256(text);
  const id = runId(documentId, entry.inputs);
  const claims = inOrder(reading.claims);
  const ids = claims.map((claim) => claimId({ ...claim, textSha, readerVersion: reading.readerVersion }));
  checkClaims(entry, claims, ids);
  const rows: EntryRows = {
    documentId,
    contents: [
      { sha: documentId, bytes: entry.bytes, byte_count: entry.bytes.length, ...stamp },
      ...(textSha === documentId ? [] : [{ sha: textSha, bytes: text, byte_count: text.length, ...stamp }]),
    ],
    run: {
      id,
      kind: 'reading',
      document_id: documentId,
      code_version: reading.readerVersion,
      inputs: entry.inputs,
      inputs_hash: sha256(entry.inputs),
      text_sha: textSha,
      text_length: reading.text.length,
      title: reading.title,
      published_at: reading.publishedAt,
      lang: reading.language,
      format: entry.format,
      encoding: entry.encoding,
      claim_count: claims.length,
      started: null,
      ended: stamp.recorded_at,
      outcome: 'ok',
      search: fold([reading.title, entry.logicalId, readable(entry.logicalId), entry.url].join('\n')),
      ...stamp,
    },
    segments: reading.segments.map((segment, n) => ({
      run_id: id,
      n,
      document_id: documentId,
      start: segment.start,
      end: segment.end,
      kind: segment.kind,
      speaker_id: segment.speakerId,
      title: segment.title,
      date: segment.date,
      source: segment.source,
      ...stamp,
    })),
    claims: claims.map((claim, index) => ({
      id: ids[index] ?? '',
      run_id: id,
      document_id: documentId,
      ...claimColumns(claim, reading.title),
      ...stamp,
    })),
    slots: claims.flatMap((claim, index) =>
      claim.slots.map((slot, n) => ({
        run_id: id,
        claim_id: ids[index] ?? '',
        n,
        slot: slot.slot,
        start: slot.start,
        end: slot.end,
        inferred_reason: slot.inferredReason,
        ...stamp,
      })),
    ),
    mentions: reading.entities.map((mention, n) => ({
      run_id: id,
      n,
      entity_id: mention.entityId,
      name: mention.name,
      start: mention.start,
      end: mention.end,
      ...stamp,
    })),
  };
  checkTexts(entry, [[rows.run], rows.segments, rows.claims, rows.slots, rows.mentions]);
  return rows;
}

function claimColumns(claim: Claim, title: string | null) {
  const prefix = storablePrefix(claim.prefix);
  const suffix = storableSuffix(claim.suffix);
  return {
    start: claim.start,
    end: claim.end,
    part: claim.part,
    quote: claim.quote,
    prefix,
    suffix,
    kind: claim.kind,
    low_text: claim.lowText,
    high_text: claim.highText,
    low: claim.low,
    high: claim.high,
    approx: claim.approx ? 1 : 0,
    unit: claim.unit,
    currency: claim.currency,
    per: claim.per,
    change: claim.change,
    subject: claim.subject,
    subject_id: claim.subjectId,
    metric_id: claim.metric,
    period_label: claim.period,
    period_start: claim.periodStart,
    period_end: claim.periodEnd,
    modality: claim.modality,
    speaker: claim.speaker,
    speaker_id: claim.speakerId,
    state: claim.state,
    search: fold([prefix + claim.quote + suffix, claim.subject, claim.metric, title].join('\n')),
  };
}

/** Rows of one reading stand in the order of their place, so that insertion order is reading order. */
function inOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => a.start - b.start || a.end - b.end || a.part - b.part);
}

function checkClaims(entry: NewEntry, claims: readonly Claim[], ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) {
    throw new TightropeError('internal', { at: entry.logicalId, cause: 'two claims with one span and part' });
  }
  for (const { start, end, quote, state } of claims) {
    if (state === 'located' && entry.reading.text.slice(start, end) !== quote) {
      throw new TightropeError('internal', {
        at: entry.logicalId,
        cause: `the quote at ${start} is not what stands there`,
      });
    }
  }
}

function checkTexts(entry: NewEntry, tables: readonly (readonly object[])[]): void {
  for (const value of [
    entry.logicalId,
    entry.url ?? '',
    ...tables.flat().flatMap((row) => Object.values(row)),
  ]) {
    const fault = typeof value === 'string' ? textFault(value) : null;
    if (fault !== null) throw malformed(entry, fault);
  }
}

function malformed(entry: NewEntry, received: string): TightropeError {
  return new TightropeError('text_malformed', {
    at: entry.url ?? entry.logicalId,
    expected: 'Unicode',
    received,
  });
}

/** `file:///…/%E5%B9%B4` as a person would type it. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // Not an escaped address.
  }
}
