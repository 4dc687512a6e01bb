import type { Context as HonoContext, Hono } from 'hono';
import { errorData } from '../base/error.ts';
import type { Manifest, ManifestOperation } from '../operations/manifest.ts';
import type { Envelope } from '../operations/shapes/envelope.ts';
import { answerEnvelopes, answerError } from './answer.ts';
import { readJsonBody } from './read-body.ts';
import { localeOf } from './request-locale.ts';
import type { ServerParts } from './server-parts.ts';

type Served = ManifestOperation & { http: NonNullable<ManifestOperation['http']> };

/** The operations of the manifest that are served. */
export function servedOperations(manifest: Manifest): Served[] {
  return manifest.operations.filter((operation): operation is Served => operation.http !== null);
}

/** A route for each served operation, and for each GET one ending in `.csv` where it has a table, `.md` where Markdown. */
export function addApiRoutes(app: Hono, parts: ServerParts): void {
  for (const operation of servedOperations(parts.manifest)) {
    const { method, path } = operation.http;
    // the one with the ending first: `/documents/:document` would take it for an id
    if (method === 'GET' && operation.table) {
      app.get(honoPath(path, '.csv'), (c) => answerCsv(c, operation, parts));
    }
    if (method === 'GET' && operation.markdown) {
      app.get(honoPath(path, '.md'), (c) => answerMarkdown(c, operation, parts));
    }
    app.on(method, honoPath(path), async (c) => {
      const { envelopes, asked } = await run(c, operation, parts, await inputOf(c, operation));
      return answerEnvelopes(envelopes, { locale: localeOf(c), asked });
    });
  }
}

async function answerCsv(c: HonoContext, operation: Served, parts: ServerParts): Promise<Response> {
  const { envelopes, asked } = await run(c, operation, parts, await inputOf(c, operation, '.csv'));
  const failure = envelopes.find(({ ok }) => !ok);
  if (failure !== undefined) return answerEnvelopes([failure], { locale: localeOf(c), asked });
  const { table } = await parts.loadOperation(operation.name);
  const bom = c.req.query('bom') === '1';
  const tables = envelopes.flatMap((envelope) =>
    envelope.ok && table !== undefined ? [table(envelope.data)] : [],
  );
  const [first] = tables;
  if (first === undefined) return answerEnvelopes(envelopes, { locale: localeOf(c), asked });
  const csv = parts.tableToCsv({ columns: first.columns, rows: tables.flatMap(({ rows }) => rows) }, { bom });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${operation.name.replaceAll(' ', '-')}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function answerMarkdown(c: HonoContext, operation: Served, parts: ServerParts): Promise<Response> {
  const locale = localeOf(c);
  const { envelopes, asked } = await run(c, operation, parts, await inputOf(c, operation, '.md'));
  const { markdown } = await parts.loadOperation(operation.name);
  const failure = envelopes.find(({ ok }) => !ok);
  if (failure !== undefined || markdown === undefined) {
    return answerEnvelopes(failure === undefined ? envelopes : [failure], { locale, asked });
  }
  const documents = envelopes.flatMap((envelope) =>
    envelope.ok ? [markdown(envelope.data, { locale })] : [],
  );
  return new Response(documents.join('\n'), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${operation.name.replaceAll(' ', '-')}.md"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function run(
  c: HonoContext,
  operation: Served,
  parts: ServerParts,
  input: Record<string, unknown>,
): Promise<{ envelopes: Envelope[]; asked: string }> {
  const asked = JSON.stringify(input);
  const context = await parts.createContext({ locale: localeOf(c), signal: c.req.raw.signal });
  const envelopes: Envelope[] = [];
  for await (const envelope of parts.runOperation(operation.name, input, context, 'http')) {
    envelopes.push(envelope);
    if (!envelope.ok && envelope.error.code === 'internal') {
      parts.log(`${operation.name}: ${envelope.error.cause ?? ''}`);
    }
  }
  return { envelopes, asked };
}

/** Query, then body, then path, the later prevailing; what the operation does not know, it refuses by name. */
async function inputOf(c: HonoContext, operation: Served, ending = ''): Promise<Record<string, unknown>> {
  const query = Object.entries(c.req.queries()).filter(([name]) => !isOurs(name, operation, ending));
  const path = pathFields(operation.http.path).map((name) => [
    name,
    // the ending is the path's: an id before its last part may end in .md itself
    withoutEnding(c.req.param(name) ?? '', operation.http.path.endsWith(`{${name}}`) ? ending : ''),
  ]);
  return {
    ...Object.fromEntries(query.map(([name, values]) => [name, values.length === 1 ? values[0] : values])),
    ...(operation.http.method === 'POST' ? await readJsonBody(c.req.raw) : {}),
    ...Object.fromEntries(path),
  };
}

/** `lang` chooses the language of messages and `bom` the beginning of a CSV, unless the operation has such a field. */
function isOurs(name: string, operation: Served, ending: string): boolean {
  const reserved = name === 'lang' || (name === 'bom' && ending === '.csv');
  return reserved && !operation.fields.some((field) => field.name === name);
}

function withoutEnding(value: string, ending: string): string {
  return ending !== '' && value.endsWith(ending) ? value.slice(0, -ending.length) : value;
}

function pathFields(path: string): string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
}

/** `/claims/{claim}` becomes `/claims/:claim`; with an ending, `/claims/:claim{[^/]+\.csv}`. */
function honoPath(path: string, ending = ''): string {
  const last = /\{(\w+)\}$/.exec(path);
  const plain = path.replace(/\{(\w+)\}/g, ':$1');
  if (ending === '') return plain;
  return last === null ? plain + ending : `${plain}{[^/]+\\${ending}}`;
}

/** Any thrown value as a response; a defect of ours is logged whole and told without its inside. */
export function answerThrown(error: unknown, c: HonoContext, log: ServerParts['log']): Response {
  const data = errorData(error);
  if (data.code === 'internal') log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const isMediaType = data.code === 'invalid_input' && data.at === 'Content-Type';
  return answerError(data, {
    locale: localeOf(c),
    asked: c.req.url,
    ...(isMediaType ? { status: 415 } : {}),
  });
}
