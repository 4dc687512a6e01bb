import type { EvidenceClaim } from '../../../src/evidence/evidence-claim.ts';
import { sentenceAround } from '../../../src/operations/explaining/sentence-around.ts';
import { readText } from '../../../src/reader/read-text.ts';
import { lexicon } from '../../reader/support/lexicon.ts';

/** The claims the reader that ships finds in a text, as evidence sees them. */
export function claimsIn(
  text: string,
  { id = 'document', date = '2026-03-02' }: { id?: string; date?: string | null } = {},
): EvidenceClaim[] {
  const reading = readText({ text, format: 'text', name: `${id}.txt`, publishedAt: date }, lexicon);
  return reading.claims.map((claim, index) => {
    const { start, end } = sentenceAround(reading.text, claim);
    return {
      ...claim,
      id: `${id}#${index}`,
      documentId: id,
      documentDate: date,
      sentence: reading.text.slice(start, end),
      sentenceStart: start,
      rejected: false,
    };
  });
}

/** A claim by hand, for what no sentence of the reader's would give. */
export function claim(fields: Partial<EvidenceClaim>): EvidenceClaim {
  const value = fields.low ?? 1;
  return {
    id: 'a',
    documentId: 'one',
    documentDate: '2026-03-02',
    sentence: `${fields.id ?? 'a'} of ${fields.documentId ?? 'one'} says ${String(value)}`,
    sentenceStart: 0,
    rejected: false,
    start: 0,
    end: 0,
    part: 0,
    quote: String(value),
    prefix: '',
    suffix: '',
    kind: 'money',
    lowText: String(value),
    highText: String(fields.high ?? value),
    low: value,
    high: value,
    approx: false,
    unit: 'USD',
    currency: 'USD',
    per: null,
    subject: 'Acme',
    subjectId: 'acme',
    metric: 'revenue',
    period: '2025',
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
    change: null,
    modality: 'reported',
    speaker: 'article',
    speakerId: null,
    state: 'located',
    slots: [],
    ...fields,
  };
}
