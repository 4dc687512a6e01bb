import type { Thesis } from '../../thesis/thesis.ts';
import type { OperationName } from '../index.ts';

/** What a page of the site asks of the program. */
export interface SiteQuestion {
  operation: OperationName;
  /** The address the page asks at. */
  path: string;
  input: Readonly<Record<string, unknown>>;
  /** Also kept as CSV, under this address. */
  csv?: string;
}

/** Everything the pages about a thesis ask; what is about holdings, documents and the machine is left out. */
export function siteQuestions(thesis: Thesis): SiteQuestion[] {
  const explain = (id: string): SiteQuestion => ({
    ...{ operation: 'explain', input: { id } },
    path: `/api/v1/explain/${encodeURIComponent(id)}`,
  });
  return [
    { operation: 'board', path: '/api/v1/board', input: {}, csv: '/api/v1/board.csv' },
    { operation: 'status', path: '/api/v1/status', input: {} },
    { operation: 'changes', path: '/api/v1/changes', input: {} },
    { operation: 'indicators', path: '/api/v1/indicators', input: {}, csv: '/api/v1/indicators.csv' },
    { operation: 'signals', path: '/api/v1/signals', input: {}, csv: '/api/v1/signals.csv' },
    { operation: 'receipts', path: '/api/v1/receipts', input: {}, csv: '/api/v1/receipts.csv' },
    { operation: 'thesis show', path: '/api/v1/thesis', input: {}, csv: '/api/v1/thesis.csv' },
    { operation: 'events', path: '/api/v1/events', input: {}, csv: '/api/v1/events.csv' },
    ...(thesis.stance === null ? [] : [explain('stance')]),
    ...[...thesis.indicators.keys()].flatMap((id): SiteQuestion[] => [
      {
        operation: 'indicators',
        path: `/api/v1/indicators?ids=${encodeURIComponent(id)}&history=true`,
        input: { ids: [id], history: true },
      },
      explain(`indicator:${id}`),
    ]),
    ...[...thesis.signals.keys()].flatMap((id): SiteQuestion[] => [
      explain(`signal:${id}`),
      {
        operation: 'replay',
        path: `/api/v1/replay/${encodeURIComponent(`signal:${id}`)}`,
        input: { id: `signal:${id}` },
        csv: `/api/v1/replay/${encodeURIComponent(`signal:${id}`)}.csv`,
      },
    ]),
  ];
}

/** Addresses of the pages, each of which becomes a folder with an index.html. */
export function sitePages({ indicators, signals }: Thesis): string[] {
  return [
    ...['', 'indicators', 'signals', 'thesis', 'events', 'receipts'],
    ...[...indicators.keys()].map((id) => `indicators/${id}`),
    ...[...signals.keys()].map((id) => `signals/${id}`),
  ];
}
