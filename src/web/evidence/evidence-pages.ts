import { lazy } from 'react';

/** The pages of evidence in the order of their navigation: address, the word that names it, and the page. */
export const evidencePages = [
  {
    href: '/verification',
    word: 'verification',
    Page: lazy(async () => ({ default: (await import('./verification-page.tsx')).VerificationPage })),
  },
  {
    href: '/conflicts',
    word: 'conflicts',
    Page: lazy(async () => ({ default: (await import('./conflicts-page.tsx')).ConflictsPage })),
  },
  {
    href: '/debate',
    word: 'debate',
    Page: lazy(async () => ({ default: (await import('./debate-page.tsx')).DebatePage })),
  },
  {
    href: '/predictions',
    word: 'predictions',
    Page: lazy(async () => ({
      default: (await import('./predictions/predictions-page.tsx')).PredictionsPage,
    })),
  },
  {
    href: '/todo',
    word: 'toVerify',
    Page: lazy(async () => ({ default: (await import('./todo-page.tsx')).TodoPage })),
  },
  {
    href: '/proposals',
    word: 'proposals',
    Page: lazy(async () => ({ default: (await import('./proposals/proposals-page.tsx')).ProposalsPage })),
  },
] as const;
