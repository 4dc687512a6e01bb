import { lazy, type ComponentType } from 'react';
import type { EvidencePlace } from './evidence-places.ts';

/** The page at each place of evidence, loaded when it is opened. */
export const evidencePages: Readonly<Record<EvidencePlace, ComponentType>> = {
  '/verification': lazy(async () => ({
    default: (await import('./verification-page.tsx')).VerificationPage,
  })),
  '/conflicts': lazy(async () => ({ default: (await import('./conflicts-page.tsx')).ConflictsPage })),
  '/debate': lazy(async () => ({ default: (await import('./debate-page.tsx')).DebatePage })),
  '/predictions': lazy(async () => ({
    default: (await import('./predictions/predictions-page.tsx')).PredictionsPage,
  })),
  '/todo': lazy(async () => ({ default: (await import('./todo-page.tsx')).TodoPage })),
  '/proposals': lazy(async () => ({
    default: (await import('./proposals/proposals-page.tsx')).ProposalsPage,
  })),
};
