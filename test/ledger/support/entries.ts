import type { NewEntry } from '../../../src/ledger/ledger.ts';
import type { Lexicon } from '../../../src/reader/lexicon.ts';
import type { Claim } from '../../../src/reader/reading.ts';

/** A text as an entry in which every run of digits is a claim; `claim` says more about the n-th of them. */
export function entryOf(text: string, more: Partial<EntrySketch> = {}): NewEntry {
  const {
    logicalId = 'file:///a.txt',
    encoding = 'utf-8',
    inputs = 'reader=1',
    title = 'A note',
    claim,
  } = more;
  const claims = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((found, n) => {
    return { ...plainClaim(text, found.index, found[0]), ...claim?.(n, found[0]) };
  });
  return {
    bytes: more.bytes ?? Buffer.from(text, 'utf8'),
    logicalId,
    url: null,
    format: 'txt',
    encoding,
    inputs,
    lexicon,
    reading: {
      readerVersion: more.readerVersion ?? '1',
      text,
      language: 'en',
      title,
      publishedAt: more.publishedAt ?? '2025-11-20',
      segments: [
        {
          start: 0,
          end: text.length,
          kind: 'article',
          title,
          speakerId: null,
          date: '2025-11-20',
          source: null,
        },
      ],
      claims,
      entities: text.includes('Nvidia')
        ? [
            {
              entityId: 'nvidia',
              name: 'Nvidia',
              start: text.indexOf('Nvidia'),
              end: text.indexOf('Nvidia') + 6,
            },
          ]
        : [],
      warnings: [],
    },
  };
}

export interface EntrySketch {
  logicalId: string;
  encoding: string;
  inputs: string;
  title: string | null;
  bytes: Uint8Array;
  readerVersion: string;
  publishedAt: string | null;
  claim: (n: number, quote: string) => Partial<Claim>;
}

export const lexicon: Lexicon = {
  version: 'test',
  entities: [
    {
      id: 'nvidia',
      name: 'Nvidia',
      kind: 'company',
      parent: 'chipmakers',
      aliases: [
        { text: 'NVDA', language: 'any' },
        { text: '英伟达', language: 'zh-Hans' },
        { text: '輝達', language: 'zh-Hant' },
      ],
      identifiers: [{ scheme: 'ticker', value: 'NVDA' }],
    },
    { id: 'chipmakers', name: 'Chip makers', kind: 'group', parent: null, aliases: [], identifiers: [] },
    { id: 'openai', name: 'OpenAI', kind: 'company', parent: null, aliases: [], identifiers: [] },
  ],
  metrics: [
    { id: 'revenue', dimension: 'money', basis: 'gaap', measures: 'flow', aliases: [] },
    { id: 'backlog', dimension: 'money', basis: null, measures: 'stock', aliases: [] },
  ],
};

function plainClaim(text: string, start: number, quote: string): Claim {
  const end = start + quote.length;
  const value = Number(quote);
  return {
    start,
    end,
    part: 0,
    quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    kind: 'count',
    lowText: quote,
    highText: quote,
    low: value,
    high: value,
    approx: false,
    unit: 'count',
    currency: null,
    per: null,
    subject: null,
    subjectId: null,
    metric: null,
    period: null,
    periodStart: null,
    periodEnd: null,
    change: null,
    modality: 'reported',
    speaker: null,
    speakerId: null,
    state: 'located',
    slots: [
      { slot: 'quantity', start, end, inferredReason: null },
      { slot: 'modality', start: null, end: null, inferredReason: 'default' },
    ],
  };
}
