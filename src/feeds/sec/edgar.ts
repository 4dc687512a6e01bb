import { TightropeError } from '../../base/error.ts';
import type { FeedRequest, FeedTarget, Licence, RateLimit } from '../feed.ts';

/** What all feeds of the Securities and Exchange Commission share. Its days end in Washington. */
export const edgarZone = 'America/New_York';

export const edgarLimit: RateLimit = {
  requests: 10,
  perSeconds: 1,
  simultaneous: 4,
  restSeconds: 600,
  source: 'https://www.sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data',
};

export const edgarLicence: Licence = {
  id: 'US-PD',
  name: 'Public information of the U.S. government',
  url: 'https://www.sec.gov/about/privacy-information',
  redistributable: true,
};

export interface EdgarTarget extends FeedTarget {
  /** Ten digits. */
  cik: string;
}

/** Where a field of a target stands: `file:line`. */
export type AtField = (field: string) => string;

/** A CIK as EDGAR writes it now as a number and now as text, in ten digits; null for anything else. */
export function tenDigits(cik: unknown): string | null {
  if (typeof cik === 'number' && !Number.isSafeInteger(cik)) return null;
  const text = typeof cik === 'number' || typeof cik === 'string' ? String(cik) : '';
  return /^\d{1,10}$/.test(text) && Number(text) > 0 ? text.padStart(10, '0') : null;
}

/** Reads `key` (or `cik`) of a target. Throws thesis_malformed. */
export function statedCik(stated: Readonly<Record<string, unknown>>, at: AtField): string {
  const given = stated['cik'] ?? stated['key'];
  return tenDigits(given) ?? malformed(at, 'cik', 'a CIK of up to ten digits', given);
}

/** Throws thesis_malformed where a field is not among those a feed knows. `entity` names the company for people. */
export function knownFields(
  stated: Readonly<Record<string, unknown>>,
  at: AtField,
  fields: readonly string[],
): void {
  const known = ['feed', 'key', 'entity', ...fields];
  const unknown = Object.keys(stated).find((field) => !known.includes(field));
  if (unknown !== undefined) malformed(at, unknown, `one of ${known.join(', ')}`, stated[unknown]);
}

/** A list of words at a field, or null where it is not stated. Throws thesis_malformed. */
export function statedWords(
  stated: Readonly<Record<string, unknown>>,
  field: string,
  at: AtField,
  pattern: RegExp,
): readonly string[] | null {
  const given = stated[field];
  if (given === undefined) return null;
  const words: unknown[] = Array.isArray(given) ? given : [given];
  const wrong = words.find((word) => typeof word !== 'string' || !pattern.test(word));
  if (words.length === 0 || wrong !== undefined)
    malformed(at, field, `a list of ${pattern.source}`, wrong ?? given);
  return words as string[];
}

/** A whole number from 1 to `most`; `usual` where it is not stated. Throws thesis_malformed. */
export function statedCount(
  stated: Readonly<Record<string, unknown>>,
  field: string,
  at: AtField,
  { usual, most }: { usual: number; most: number },
): number {
  const given = stated[field] ?? usual;
  if (typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= most) return given;
  return malformed(at, field, `a whole number from 1 to ${most}`, given);
}

export function malformed(at: AtField, field: string, expected: string, received: unknown): never {
  throw new TightropeError('thesis_malformed', {
    at: at(field),
    expected: `${field}: ${expected}`,
    received: received === undefined ? `no ${field}` : (JSON.stringify(received) ?? typeof received),
  });
}

export function edgarRequest(url: string, body: FeedRequest['body'], limitMegabytes: number): FeedRequest {
  return { url, secrets: [], headers: {}, body, limitBytes: limitMegabytes * 1_000_000 };
}

/** Folder of a filing: `https://www.sec.gov/Archives/edgar/data/1649339/000164933925000007`. */
export function filingFolder(cik: string, accession: string): string {
  return `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accession.replaceAll('-', '')}`;
}

/** `0001045810-26-000021`: filer, year, sequence. */
export function isAccession(text: unknown): text is string {
  return typeof text === 'string' && /^\d{10}-\d\d-\d{6}$/.test(text);
}
