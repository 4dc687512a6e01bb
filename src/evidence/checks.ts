import { againstCited } from './against-cited.ts';
import { againstFacts } from './against-facts.ts';
import { againstGrowth } from './against-growth.ts';
import { againstRatio } from './against-ratio.ts';
import { againstSeries } from './against-series.ts';
import { holdings } from './holdings.ts';
import { sanity } from './sanity.ts';
import type { Check } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { withoutEvidence } from './without-evidence.ts';
import { yardstick } from './yardstick.ts';

/** Every check of one claim, the stronger evidence first: filings, tables, series, what is cited, what cannot be. */
export const checks: readonly Check<VerifySight>[] = [
  againstFacts,
  againstGrowth,
  againstRatio,
  holdings,
  againstSeries,
  againstCited,
  yardstick,
  sanity,
  withoutEvidence,
];
