import type { Found } from './scene.ts';

/** A period with the vagueness of the words it stands on: 现在 is no period of a rule or a forecast. */
export interface FoundPeriod extends Found<string> {
  vague: boolean;
}
