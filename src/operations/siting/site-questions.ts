import type { Thesis } from '../../thesis/thesis.ts';
import board from '../board.ts';
import changes from '../changes.ts';
import { signalsOf } from '../evaluating/signal-out.ts';
import events from '../events.ts';
import explainOperation from '../explain.ts';
import indicatorsOperation from '../indicators.ts';
import type { Operation } from '../operation.ts';
import receipts from '../receipts.ts';
import replay from '../replay.ts';
import review from '../review.ts';
import signalsOperation from '../signals.ts';
import status from '../status.ts';
import thesisShow from '../thesis-show.ts';

/** What a page of the site asks of the program. */
export type SiteQuestion = {
  operation: Operation;
  input: Readonly<Record<string, unknown>>;
} & (
  | {
      /** The address the page asks at. */
      path: string;
      /** Also kept as CSV, under this address. */
      csv?: string;
    }
  /** Kept as CSV only. */
  | { path: null; csv: string }
);

/** Everything the pages about a thesis ask; what is about holdings, documents and the machine is left out. */
export function siteQuestions(thesis: Thesis): SiteQuestion[] {
  const explain = (id: string): SiteQuestion => ({
    ...{ operation: asked(explainOperation), input: { id } },
    path: `/api/v1/explain/${encodeURIComponent(id)}`,
  });
  return [
    { operation: asked(board), path: '/api/v1/board', input: {}, csv: '/api/v1/board.csv' },
    { operation: asked(status), path: '/api/v1/status', input: {} },
    { operation: asked(changes), path: '/api/v1/changes', input: {} },
    {
      operation: asked(indicatorsOperation),
      path: '/api/v1/indicators',
      input: {},
      csv: '/api/v1/indicators.csv',
    },
    { operation: asked(signalsOperation), path: '/api/v1/signals', input: {}, csv: '/api/v1/signals.csv' },
    { operation: asked(signalsOperation), path: '/api/v1/signals?strips=true', input: { strips: true } },
    { operation: asked(receipts), path: '/api/v1/receipts', input: {}, csv: '/api/v1/receipts.csv' },
    { operation: asked(thesisShow), path: '/api/v1/thesis', input: {}, csv: '/api/v1/thesis.csv' },
    { operation: asked(events), path: '/api/v1/events', input: {}, csv: '/api/v1/events.csv' },
    { operation: asked(review), path: '/api/v1/reviews', input: {} },
    ...[...thesis.reviews.keys()].map((sheet) => ({
      ...{ operation: asked(review), input: { sheet } },
      path: `/api/v1/reviews?sheet=${encodeURIComponent(sheet)}`,
    })),
    ...(thesis.stance === null ? [] : [explain('stance')]),
    ...[...thesis.indicators.keys()].flatMap((id): SiteQuestion[] => [
      {
        operation: asked(indicatorsOperation),
        path: `/api/v1/indicators?ids=${encodeURIComponent(id)}&history=true`,
        input: { ids: [id], history: true },
        csv: `/api/v1/indicators.csv?ids=${encodeURIComponent(id)}`,
      },
      explain(`indicator:${id}`),
    ]),
    ...signalsOf(thesis).flatMap(({ id }): SiteQuestion[] => {
      const path = `/api/v1/replay/${encodeURIComponent(`signal:${id}`)}`;
      const input = { id: `signal:${id}` };
      return [
        explain(`signal:${id}`),
        { operation: asked(replay), path, input, csv: `${path}.csv` },
        {
          operation: asked(replay),
          path: null,
          input: { ...input, every: 'episode' },
          csv: `${path}.csv?every=episode`,
        },
      ];
    }),
  ];
}

/** Addresses of the pages, each of which becomes a folder with an index.html. */
export function sitePages(thesis: Thesis): string[] {
  return [
    ...['', 'indicators', 'signals', 'thesis', 'events', 'receipts'],
    ...[...thesis.indicators.keys()].map((id) => `indicators/${id}`),
    ...signalsOf(thesis).map(({ id }) => `signals/${id}`),
    ...(thesis.reviews.size === 0 ? [] : ['thesis/reviews']),
    ...[...thesis.reviews.keys()].map((id) => `thesis/reviews/${id}`),
  ];
}

/** The types of input and output are forgotten: an answer is kept as it is. */
function asked(record: unknown): Operation {
  return record as Operation;
}
