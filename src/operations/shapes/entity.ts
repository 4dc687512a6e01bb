import { z } from 'zod';

export const entityFactsShape = z
  .object({
    id: z.string().describe('Of the thesis, or `cik:…` where the thesis does not know it.'),
    name: z.string(),
    title: z.string().describe("The name in the reader's language, where the thesis has one."),
    aliases: z.array(z.string()).describe('Other names, in any language.'),
    tickers: z.array(z.string()),
    cik: z.string().nullable(),
    concepts: z.array(z.string()).describe('Of which a filing states something.'),
    series: z.int(),
    facts: z.int().describe('Rows of filings behind them, vintages and repeats included.'),
    first: z.string().nullable().describe('Period ends: ISO days.'),
    last: z.string().nullable(),
  })
  .meta({ id: 'EntityFacts' });

export type EntityFactsOut = z.output<typeof entityFactsShape>;
