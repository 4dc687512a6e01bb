import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reader/read-text.ts';
import type { Claim } from '../../src/reader/reading.ts';
import { lexicon } from './support/lexicon.ts';

interface Case {
  name: string;
  text: string;
  format?: string;
  publishedAt?: string;
  claims: ExpectedClaim[];
}

type ExpectedClaim = {
  start: number;
  end: number;
  quote: string;
  low: string | null;
  high: string | null;
  unit: string;
  inferred?: string;
} & Partial<Omit<Claim, 'low' | 'high'>>;

const folder = fileURLToPath(new URL('cases/', import.meta.url));

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    const cases = JSON.parse(readFileSync(folder + file, 'utf8')) as Case[];
    test.each(cases)('$name', (one) => {
      const source = {
        text: one.text,
        format: one.format ?? 'text',
        name: file,
        publishedAt: one.publishedAt ?? null,
      };
      const { claims } = readText(source, lexicon);
      expect(claims.map((claim, index) => outlineOf(claim, one.claims[index]))).toEqual(one.claims);
    });
  });
}

/** Of a claim, what the case states. */
function outlineOf(claim: Claim, expected: ExpectedClaim | undefined): Record<string, unknown> {
  const { start, end, quote, unit, lowText: low, highText: high } = claim;
  const outline: Record<string, unknown> = { start, end, quote, low, high, unit };
  for (const key of Object.keys(expected ?? {})) {
    if (key === 'inferred')
      outline[key] = claim.slots.find(
        ({ slot, inferredReason }) => slot === expected?.inferred && inferredReason !== null,
      )?.slot;
    else if (!(key in outline)) outline[key] = claim[key as keyof Claim];
  }
  return outline;
}
