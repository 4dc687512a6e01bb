import { textLanguages, type TextLanguage } from '../../base/vocabulary.ts';
import type { ClaimRow, DocumentRow, OverrideRow } from '../../ledger/ledger.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import type { OverrideOut } from './override.ts';
import type { Claim, EntityMention, Segment } from '../../reader/reading.ts';
import type { ClaimOut } from './claim.ts';
import type { DocumentOut, EntityOut, SegmentOut } from './document.ts';

/** What a claim outside the ledger lacks. */
export interface ClaimPlace {
  id: string;
  documentId: string;
  documentTitle: string | null;
  readerVersion: string;
  recordedAt: string | null;
}

/** What persons say of a claim; nothing where it is absent. */
type Said = Partial<Pick<CorrectedClaim, 'standing' | 'corrections'>>;

export function claimOut(claim: Claim & ClaimPlace & Said): ClaimOut {
  return {
    id: claim.id,
    document: claim.documentId,
    document_title: claim.documentTitle,
    start: claim.start,
    end: claim.end,
    part: claim.part,
    quote: claim.quote,
    prefix: claim.prefix,
    suffix: claim.suffix,
    kind: claim.kind,
    low: claim.low,
    high: claim.high,
    low_text: claim.lowText,
    high_text: claim.highText,
    approx: claim.approx,
    unit: claim.unit,
    currency: claim.currency,
    per: claim.per,
    subject: claim.subject,
    subject_id: claim.subjectId,
    metric: claim.metric,
    period: claim.period,
    period_start: claim.periodStart,
    period_end: claim.periodEnd,
    change: claim.change,
    modality: claim.modality,
    speaker: claim.speaker,
    state: claim.state,
    standing: claim.standing ?? 'found',
    reader_version: claim.readerVersion,
    recorded_at: claim.recordedAt,
    slots: claim.slots.map(({ slot, start, end, inferredReason }) => ({
      slot,
      start,
      end,
      inferred_reason: inferredReason,
    })),
    corrections: (claim.corrections ?? []).map(({ said, found }) => ({
      slot: said.slot,
      value: said.value,
      found,
      reason: said.reason,
      author: said.author,
      at: said.at,
      override: said.id,
    })),
  };
}

export function claimsOut(rows: readonly (ClaimRow & Said)[]): ClaimOut[] {
  return rows.map(claimOut);
}

export function overridesOut(rows: readonly OverrideRow[]): OverrideOut[] {
  return rows.map((row) => ({
    id: row.id,
    anchor: row.anchorId,
    document: row.documentId,
    logical_id: row.logicalId,
    text_sha: row.textSha,
    start: row.start,
    end: row.end,
    part: row.part,
    quote: row.quote,
    prefix: row.prefix,
    suffix: row.suffix,
    slot: row.slot,
    value: row.value,
    reason: row.reason,
    author: row.author,
    at: row.at,
    n: row.n,
  }));
}

export function documentOut(
  row: Omit<DocumentRow, 'recordedAt' | 'runId'> & { recordedAt: string | null },
): DocumentOut {
  return {
    id: row.id,
    text_sha: row.textSha,
    logical_id: row.logicalId,
    previous_id: row.previousId,
    version: row.version,
    title: row.title,
    url: row.url,
    format: row.format,
    encoding: row.encoding,
    language: textLanguage(row.language),
    published_at: row.publishedAt,
    recorded_at: row.recordedAt,
    byte_count: row.byteCount,
    text_length: row.textLength,
    claim_count: row.claimCount,
    reader_version: row.readerVersion,
  };
}

export function segmentsOut(segments: readonly Segment[]): SegmentOut[] {
  return segments.map(({ start, end, kind, title, speakerId, date, source }) => ({
    start,
    end,
    kind,
    title,
    speaker_id: speakerId,
    date,
    source,
  }));
}

/** One entry an entity, in the order the text first names them. */
export function entitiesOut(mentions: readonly EntityMention[]): EntityOut[] {
  const entities = new Map<string, EntityOut>();
  for (const { entityId, name, start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    const entity = entities.get(entityId) ?? { id: entityId, name, mentions: [] };
    entity.mentions.push({ start, end });
    entities.set(entityId, entity);
  }
  return [...entities.values()];
}

function textLanguage(language: string): TextLanguage {
  return textLanguages.find((known) => known === language) ?? 'und';
}
