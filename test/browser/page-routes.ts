import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evidencePlaces } from '../../src/web/evidence/evidence-places.ts';
import type { RunningProgram } from './running-program.ts';

/** The page no route leads to. */
const elsewhere = '*';

/**
 * The patterns of all routes as the program writes them, and `elsewhere`. Throws where a route is written in a way that is
 * not understood here, so that none is overlooked.
 */
export function routePatterns(): string[] {
  const source = readFileSync(path.resolve(import.meta.dirname, '../../src/web/app.tsx'), 'utf8');
  const routes = source.match(/<Route\b[^>]*>/g) ?? [];
  const patterns = routes.flatMap((route) => {
    const written = /\spath="([^"]+)"/.exec(route)?.[1];
    if (written !== undefined) return [written];
    if (/\spath=\{href\}/.test(route)) return evidencePlaces.map(({ href }) => href);
    if (!route.includes(' path=')) return [elsewhere];
    throw new Error(`what is the path of ${route}?`);
  });
  if (!patterns.includes('/') || !patterns.includes(elsewhere)) throw new Error('the routes were not found');
  return patterns;
}

interface Visit {
  name: string;
  /** The route it belongs to. */
  pattern: string;
  address: string;
  /** What must be there beside the heading before the page counts as shown. */
  shows?: string;
  /** The API is asked for something that does not exist, and the page says so. */
  missing?: true;
}

/** Every page at least once, with something on it, on the facts that come with the program. */
export async function visits(program: RunningProgram): Promise<Visit[]> {
  const answer = await fetch(`${program.url}/api/v1/claims?limit=1&change=up`);
  const { data } = JSON.parse(await answer.text());
  const [claim] = data.claims;
  const known = await fetch(`${program.url}/api/v1/facts/MSFT?concepts=capex`);
  const [fact] = JSON.parse(await known.text()).data.facts;
  const index = '/indicators/capex-to-cash-flow';
  const signal = '/signals/capex-outruns-cash';
  return [
    { name: 'board', pattern: '/', address: '/', shows: '.lifelines' },
    { name: 'board of a day', pattern: '/', address: '/?as_of=2026-07-15', shows: '.lifelines' },
    { name: 'library', pattern: '/library', address: '/library' },
    { name: 'reader', pattern: '/documents/:id', address: `/documents/${claim.document}` },
    {
      ...{ name: 'panel of a claim', pattern: '/documents/:id', shows: '.claim-panel' },
      address: `/documents/${claim.document}?claim=${claim.id}`,
    },
    { name: 'claims', pattern: '/claims', address: '/claims' },
    ...evidencePlaces.map(({ href, word }) => ({ name: word, pattern: href, address: href })),
    { name: 'companies', pattern: '/facts', address: '/facts' },
    { name: 'company', pattern: '/facts/:who', address: '/facts/MSFT' },
    {
      ...{ name: 'fact', pattern: '/facts/:who/:concept', shows: '.fact-panel' },
      address: `/facts/MSFT/capex?fact=${encodeURIComponent(fact.id)}`,
    },
    { name: 'all series', pattern: '/series', address: '/series' },
    { name: 'series', pattern: '/series/:id', address: '/series/fred%3ADGS10' },
    { name: 'indicators', pattern: '/indicators', address: '/indicators' },
    { name: 'indicator', pattern: '/indicators/:id', address: index, shows: '.band-chart svg' },
    { name: 'signals', pattern: '/signals', address: '/signals' },
    { name: 'signal', pattern: '/signals/:id', address: signal, shows: '.replay-strip svg' },
    { name: 'events', pattern: '/events', address: '/events' },
    { name: 'receipts', pattern: '/receipts', address: '/receipts' },
    { name: 'thesis', pattern: '/thesis', address: '/thesis' },
    { name: 'review sheets', pattern: '/thesis/reviews', address: '/thesis/reviews' },
    {
      ...{ name: 'review sheet', pattern: '/thesis/reviews/:id', shows: '.review-form' },
      address: '/thesis/reviews/look-up',
    },
    { name: 'sources', pattern: '/sources', address: '/sources' },
    { name: 'snapshot', pattern: '/snapshot', address: '/snapshot' },
    { name: 'no such page', pattern: elsewhere, address: '/no-such-page' },
    ...[
      ['document', '/documents/:id', '/documents/0123456789abcdef'],
      ['signal', '/signals/:id', '/signals/no-such'],
      ['indicator', '/indicators/:id', '/indicators/no-such'],
      ['series', '/series/:id', '/series/no-such'],
      ['review sheet', '/thesis/reviews/:id', '/thesis/reviews/no-such'],
      ['company', '/facts/:who', '/facts/no-such'],
    ].map(([what = '', pattern = '', address = '']) => ({
      ...{ name: `no such ${what}`, pattern, address, missing: true as const },
    })),
  ];
}
