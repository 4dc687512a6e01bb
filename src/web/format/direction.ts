import type { Change } from '../../base/vocabulary.ts';

/** Sign and arrow always stand beside a colour, which some cannot tell and some turn off. */
export const directionSigns: Readonly<Record<Change, { arrow: string; sign: string }>> = {
  up: { arrow: '▲', sign: '+' },
  down: { arrow: '▼', sign: '−' },
};
