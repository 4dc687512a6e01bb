import { documentsAndClaims } from './0001-documents-and-claims.ts';
import { overrides } from './0002-overrides.ts';
import { facts } from './0003-facts.ts';
import { verdicts } from './0004-verdicts.ts';
import { verifications } from './0005-verifications.ts';
import { alerts } from './0006-alerts.ts';
import { reviews } from './0007-reviews.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, one line each. A step that has been released is never edited. */
export const migrations: readonly Migration[] = [
  documentsAndClaims,
  overrides,
  facts,
  verdicts,
  verifications,
  alerts,
  reviews,
];
