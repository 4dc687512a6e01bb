import { Hono, type Context as HonoContext } from 'hono';
import { TightropeError } from '../base/error.ts';
import { addApiRoutes, answerThrown, servedOperations } from './api-routes.ts';
import { answerError, jsonResponse } from './answer.ts';
import { guardRequest } from './guard-request.ts';
import { referencePage, referenceStyle } from './reference-page.ts';
import { localeOf } from './request-locale.ts';
import { safetyHeaders } from './safety-headers.ts';
import type { ServerParts } from './server-parts.ts';
import { staticPages } from './static-pages.ts';

/** The routes, without a socket; `port` tells which hosts are ours, once it is known. */
export function createApp(parts: ServerParts, port: () => number): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(safetyHeaders)) c.res.headers.set(name, value);
  });
  app.use(async (c, next) => {
    guardRequest({ method: c.req.method, url: c.req.url, header: (name) => c.req.header(name) }, port());
    await next();
  });
  app.get('/healthz', () => jsonResponse({ ok: true, version: parts.manifest.version }));
  app.get('/api/v1/openapi.json', async () => jsonResponse(await parts.openApi()));
  app.get('/api', (c) => html(referencePage(parts.manifest, localeOf(c))));
  app.get('/api/reference.css', () => style(referenceStyle));
  addApiRoutes(app, parts);
  const pages = staticPages(parts.pagesDirectory);
  app.all('*', (c) => answerRest(c, parts, pages));
  app.onError((error, c) => answerThrown(error, c, parts.log));
  return app;
}

/** A page or one of its files; for what is left, an error that says whether the path or only the method is wrong. */
function answerRest(c: HonoContext, parts: ServerParts, pages: ReturnType<typeof staticPages>): Response {
  const { pathname } = new URL(c.req.url);
  // An address whose percent-encoding is malformed is one of the app's as well: it says that there is no such page.
  const path = decoded(pathname) ?? pathname;
  const allowed = methodsOf(path, parts);
  if (allowed.length > 0 && !allowed.includes(c.req.method)) {
    return notThere(c, { status: 405, headers: { Allow: allowed.join(', ') } });
  }
  const isApi = /^\/(api|healthz)(\/|$)/.test(path);
  if (isApi || !allowed.includes(c.req.method)) return notThere(c);
  const page = pages({
    path,
    acceptEncoding: c.req.header('accept-encoding') ?? '',
    ifNoneMatch: c.req.header('if-none-match') ?? '',
  });
  return page ?? notThere(c);
}

function notThere(
  c: HonoContext,
  more: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const path = new URL(c.req.url).pathname;
  const at = more.status === 405 ? `${c.req.method} ${path}` : path;
  return answerError(new TightropeError('route_not_found', { at }).data, {
    locale: localeOf(c),
    asked: c.req.url,
    ...more,
  });
}

/** The methods a path takes; none where the API has no such path. */
function methodsOf(path: string, parts: ServerParts): string[] {
  if (!path.startsWith('/api/')) return ['GET', 'HEAD'];
  const routes = servedOperations(parts.manifest).filter(({ http }) => matches(http.path, path));
  const methods = routes.flatMap(({ http }) => (http.method === 'GET' ? ['GET', 'HEAD'] : [http.method]));
  const ours = path === '/api/v1/openapi.json' || path === '/api/reference.css' ? ['GET', 'HEAD'] : [];
  return [...new Set([...methods, ...ours])];
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith('{') || part === given[at])
  );
}

/** Null where the percent-encoding is malformed. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function html(page: string): Response {
  return new Response(page, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

function style(sheet: string): Response {
  return new Response(sheet, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
