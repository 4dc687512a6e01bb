import type { Page, Route } from 'playwright-core';
import { locales, type Locale } from '../../src/base/locale.ts';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
import type { VerdictOut } from '../../src/operations/shapes/verdict.ts';
import { conflictsOf, debateOf, texts, todoOf, verdictsOf } from './evidence-fixtures.ts';
import type { RunningProgram } from './running-program.ts';

type Person = VerdictOut['person'];

export interface FakeEvidence {
  /** What was posted, in order. */
  posted: { path: string; body: Record<string, unknown> }[];
  /** Answers with an error from now on. */
  fail(message: string, hint: string): void;
}

/** Reads the texts of the fixtures; gives every claim in them. */
export async function readFixtures(program: RunningProgram): Promise<ClaimOut[]> {
  const claims: ClaimOut[] = [];
  for (const [name, body] of texts) {
    const { id } = await program.read(name, body);
    const answer = await (await fetch(`${program.url}/api/v1/documents/${id}`)).text();
    claims.push(...JSON.parse(answer).data.claims);
  }
  return claims;
}

/** Answers the routes of evidence in front of the program, as the program would. */
export async function fakeEvidence(
  page: Page,
  claims: readonly ClaimOut[],
  { empty = false, change = (verdicts: VerdictOut[]) => verdicts } = {},
): Promise<FakeEvidence> {
  const persons = new Map<string, Person>();
  const posted: FakeEvidence['posted'] = [];
  let failure: { message: string; hint: string } | null = null;
  let verified = !empty;

  const judged = (locale: Locale) =>
    verified
      ? change(verdictsOf(claims, locale)).map((verdict) => ({
          ...verdict,
          person: persons.get(verdict.claim.id) ?? null,
        }))
      : [];

  await page.route(
    (url) => /^\/api\/v1\/(verdicts|verify|conflicts|debate|todo)/.test(url.pathname),
    (route) => {
      const { pathname, searchParams } = new URL(route.request().url());
      const locale = locales.find((each) => each === route.request().headers()['accept-language']) ?? 'en';
      const path = pathname.replace('/api/v1', '');
      if (failure !== null) return answerError(route, failure);
      if (route.request().method() === 'POST') {
        const body = route.request().postDataJSON() as Record<string, unknown>;
        posted.push({ path, body });
        if (path === '/verify') {
          const changed = verified ? [] : verdictsOf(claims, locale);
          verified = true;
          const counts = countsOf(judged(locale));
          return answer(route, {
            verified: claims.length,
            changed: changed.length,
            counts,
            verdicts: changed,
          });
        }
        persons.set(String(body['claim']), personOf(body));
        return answer(route, { verdict: judged(locale).find(({ claim }) => claim.id === body['claim']) });
      }
      if (path === '/verdicts') return answer(route, pageOf(judged(locale), searchParams));
      if (path === '/conflicts')
        return answer(route, { conflicts: verified ? conflictsOf(claims, locale) : [] });
      if (path === '/debate') return answer(route, { questions: verified ? debateOf(claims, locale) : [] });
      const items = verified ? todoOf(claims, locale) : [];
      return answer(route, { total: items.length, items });
    },
  );
  return {
    posted,
    fail(message, hint) {
      failure = { message, hint };
    },
  };
}

function personOf(body: Record<string, unknown>): Person {
  if (body['withdraw'] === true) return null;
  return {
    outcome: body['outcome'] as VerdictOut['outcome'],
    reason: String(body['reason']),
    author: typeof body['author'] === 'string' ? body['author'] : null,
    at: '2026-07-25T10:00:00Z',
  };
}

function pageOf(verdicts: readonly VerdictOut[], search: URLSearchParams) {
  const document = search.get('document');
  const words = search.get('search') ?? '';
  const scoped = verdicts.filter(
    ({ claim }) => (document === null || claim.document === document) && claim.quote.includes(words),
  );
  const outcome = search.get('outcome');
  const found = scoped.filter((verdict) => outcome === null || holding(verdict) === outcome);
  const offset = Number(search.get('offset') ?? 0);
  return {
    total: found.length,
    offset,
    counts: countsOf(scoped),
    verdicts: found.slice(offset, offset + Number(search.get('limit') ?? 50)),
  };
}

function countsOf(verdicts: readonly VerdictOut[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const verdict of verdicts) counts[holding(verdict)] = (counts[holding(verdict)] ?? 0) + 1;
  return counts;
}

function holding({ outcome, person }: VerdictOut): string {
  return person?.outcome ?? outcome;
}

function answer(route: Route, data: unknown) {
  return route.fulfill({ json: { schema: 1, ok: true, data, warnings: [] } });
}

function answerError(route: Route, { message, hint }: { message: string; hint: string }) {
  const error = { code: 'INPUT_INVALID', message, hint };
  return route.fulfill({ status: 422, json: { schema: 1, ok: false, error, warnings: [] } });
}
