import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/reader/read-text.ts';
import type { Claim } from '../../src/reader/reading.ts';
import { lexicon } from './support/lexicon.ts';

/** Each text with its claims as "quote = low..high unit per denominator change ~"; most are a few words long. */
type Expressions = Readonly<Record<string, readonly string[]>>;

const folder = fileURLToPath(new URL('expressions/', import.meta.url));

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    const cases = JSON.parse(readFileSync(folder + file, 'utf8')) as Expressions;
    test.each(Object.entries(cases))('%s', (text, expected) => {
      const { claims } = readText({ text, format: 'text', name: file, publishedAt: '2025-11-20' }, lexicon);
      expect(claims.map(outlineOf)).toEqual(expected);
      for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
    });
  });
}

function outlineOf({ quote, lowText, highText, unit, per, change, approx }: Claim): string {
  const value = lowText === highText ? lowText : `${lowText ?? ''}..${highText ?? ''}`;
  const denominator = per === null ? '' : ` per ${per}`;
  return `${quote} = ${value} ${unit}${denominator}${change === null ? '' : ` ${change}`}${approx ? ' ~' : ''}`;
}
