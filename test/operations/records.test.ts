import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/locale.ts';
import { buildManifest } from '../../src/operations/build-manifest.ts';
import { loadOperation, operations, type OperationName } from '../../src/operations/index.ts';
import { buildOpenApi } from '../../src/operations/openapi.ts';
import { parseInput } from '../../src/operations/parse-input.ts';
import type { ManifestOperation } from '../../src/operations/manifest.ts';

const manifest = await buildManifest('1.2.3');
const names = Object.keys(operations) as OperationName[];

/** Every wording of a record: objects with one key a language. */
function wordings(value: unknown, at = ''): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-Hans' in value || 'zh-Hant' in value) return [[at, value as Record<string, unknown>]];
  return Object.entries(value).flatMap(([key, inner]) => wordings(inner, `${at}/${key}`));
}

/** The input that the words of an example give, as a command line would read them. */
function inputOf(command: string, operation: ManifestOperation): Record<string, unknown> {
  const words = [...command.replace(/^.*\| /, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const prefix = `tightrope ${operation.name}`.split(' ');
  expect(words.splice(0, prefix.length)).toEqual(prefix);
  const input: Record<string, unknown> = {};
  const positional = operation.fields.filter((field) => field.positional === true);
  const globals = ['--json', '--csv', '--parquet', '--markdown', '--home'];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (globals.includes(word)) {
      if (word === '--home') words.shift();
      continue;
    }
    const [first] = positional;
    if (!/^-./.test(word)) {
      if (first === undefined) throw new Error(`no place for ${word}`);
      if (first.many) input[first.name] = [...((input[first.name] as string[] | undefined) ?? []), word];
      else input[positional.shift()?.name ?? ''] = word;
      continue;
    }
    const field = operation.fields.find(({ name }) => `--${name.replaceAll('_', '-')}` === word);
    if (field === undefined) throw new Error(`no option ${word}`);
    const value = field.type === 'boolean' ? true : words.shift();
    input[field.name] = field.many ? [value] : value;
  }
  return input;
}

describe.each(manifest.operations)('$name', (operation) => {
  it('is worded in three languages', () => {
    const found = wordings(operation);
    expect(found.length).toBeGreaterThanOrEqual(1 + operation.examples.length + operation.fields.length);
    for (const [at, wording] of found) {
      for (const locale of locales) expect(wording[locale], `${at} ${locale}`).toMatch(/\S/);
      const said = wording['en'] as string;
      if (/[a-z]{3}/.test(said) && !/^[a-z, ]+ or [a-z]+$/.test(said)) {
        expect(wording['zh-Hans'], at).toMatch(/\p{Script=Han}/u);
        expect(wording['zh-Hant'], at).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it('has examples that its own input accepts', async () => {
    expect(operation.examples.length).toBeGreaterThan(0);
    const { input } = await loadOperation(operation.name);
    for (const { command } of operation.examples) {
      expect(parseInput(input, inputOf(command, operation), 'cli', 'en'), command).toBeTypeOf('object');
    }
  });

  it('has fields a command line and a query can carry', () => {
    for (const { name, short, positional, required, type, only } of operation.fields) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      if (short !== undefined) expect(short).toMatch(/^[a-z]$/);
      // The one word nobody may leave out of a correction, and it has no place of its own.
      if (required && name !== 'reason') expect(positional, name).toBe(true);
      if (type === 'object') expect(only).toBe('http');
    }
    const letters = operation.fields.flatMap(({ short }) => short ?? []);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters).not.toContain('h');
  });
});

describe('the manifest', () => {
  it('lists every operation in order and is plain JSON', () => {
    expect(manifest.version).toBe('1.2.3');
    expect(manifest.operations.map(({ name }) => name)).toEqual(names);
    expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  });

  it('tells types, choices and defaults from the schemas', () => {
    const claims = manifest.operations.find(({ name }) => name === 'claims');
    expect(claims?.fields.find(({ name }) => name === 'limit')).toMatchObject({
      type: 'integer',
      many: false,
      required: false,
      choices: null,
      default: 50,
      short: 'n',
    });
    expect(claims?.fields.find(({ name }) => name === 'change')).toMatchObject({
      choices: ['up', 'down'],
      default: null,
    });
    expect(claims?.fields.find(({ name }) => name === 'facets')).toMatchObject({
      type: 'boolean',
      default: false,
    });
    const exported = manifest.operations.find(({ name }) => name === 'ledger export');
    expect(exported?.fields.find(({ name }) => name === 'table')).toMatchObject({
      many: true,
      type: 'string',
    });
    expect(exported?.fields.find(({ name }) => name === 'table')?.choices).toContain('claim');
  });

  it('gives each operation a schema and a route of its own', () => {
    const schemas = manifest.operations.map(({ schema }) => schema);
    expect(new Set(schemas).size).toBe(schemas.length);
    for (const schema of schemas) expect(schema).toMatch(/^tightrope\/[a-z-]+@\d+$/);
    const routes = manifest.operations.flatMap(({ http }) =>
      http === null ? [] : `${http.method} ${http.path}`,
    );
    expect(routes).toEqual([
      'POST /api/v1/read',
      'GET /api/v1/documents',
      'GET /api/v1/documents/{id}',
      'GET /api/v1/documents/{id}/note',
      'GET /api/v1/claims',
      'GET /api/v1/explain/{id}',
      'POST /api/v1/overrides',
      'GET /api/v1/overrides',
      'POST /api/v1/verify',
      'GET /api/v1/verdicts',
      'POST /api/v1/verdicts/decide',
      'GET /api/v1/conflicts',
      'GET /api/v1/debate',
      'GET /api/v1/predictions',
      'GET /api/v1/todo',
      'POST /api/v1/documents/{id}/assist',
      'GET /api/v1/entities',
      'GET /api/v1/facts/{who}',
      'GET /api/v1/series',
      'GET /api/v1/board',
      'GET /api/v1/status',
      'GET /api/v1/indicators',
      'GET /api/v1/signals',
      'GET /api/v1/replay/{id}',
      'GET /api/v1/diff',
      'GET /api/v1/reviews',
      'POST /api/v1/reviews/{sheet}/sign',
      'POST /api/v1/alerts',
      'POST /api/v1/pull',
      'GET /api/v1/sources',
      'GET /api/v1/changes',
      'GET /api/v1/snapshot',
      'GET /api/v1/thesis/check',
      'GET /api/v1/thesis/operators',
      'GET /api/v1/ledger/verify',
      'GET /api/v1/doctor',
    ]);
  });
});

/** Shapes with a name of their own, beside those of the snapshot. */
const shapeNames =
  'Claim Conflict Correction Debate Document Entity EntityFacts Error Fact Failure Label Override Prediction Pull RejectedNumber ' +
  'Segment Series Source ToDo TrackRecord Verdict Warning';

const thesisShapeNames =
  'AlertLine Alerts Board Changes Condition Difference IndicatorDetail IndicatorExplanation Reading Reason RefreshRun Replay ' +
  'Review Robustness Signal SignalExplanation Stance StanceExplanation ThesisStatus Threshold Value';

describe('the OpenAPI document', async () => {
  const document = (await buildOpenApi('1.2.3')) as {
    openapi: string;
    paths: Record<string, Record<string, Route>>;
    components: { schemas: Record<string, unknown> };
  };
  interface Route {
    operationId: string;
    parameters: { name: string; in: string; required: boolean; schema: object; description: string }[];
    requestBody?: { content: Record<string, { schema: { properties: object } }> };
    responses: Record<string, { description: string; content: object }>;
  }
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ path, method, route })),
  );

  it('has references that lead somewhere, and none that leads out', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, target]) => target ?? '',
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1] ?? '';
      expect(Object.keys(document.components.schemas), reference).toContain(name);
    }
    expect(JSON.stringify(document)).not.toMatch(/\$defs|"tightrope":|\$schema/);
    expect(Object.keys(document.components.schemas).sort()).toEqual(
      [
        ...shapeNames.split(' '),
        ...['Company', 'Gap', 'Recording', 'Series', 'Source', 'Table'].map((name) => `Snapshot${name}`),
        ...['Proposal', 'KeptProposal'],
        ...thesisShapeNames.split(' '),
      ].sort(),
    );
  });

  it.each(routes)('$method $path declares its parameters and its answers', ({ path, method, route }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(route.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(
      inPath,
    );
    for (const parameter of route.parameters) {
      expect(parameter.description).toMatch(/\S/);
      if (parameter.in === 'path') expect(parameter.required).toBe(true);
    }
    expect(route.requestBody !== undefined).toBe(method === 'post');
    expect(Object.keys(route.responses)).toEqual(expect.arrayContaining(['200', '400', '404', '422', '500']));
    for (const response of Object.values(route.responses)) expect(response.description).toMatch(/\S/);
  });

  it('gives every route another name', () => {
    const ids = routes.map(({ route }) => route.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('offers over HTTP only what may be asked over HTTP', () => {
    const read =
      document.paths['/api/v1/read']?.['post']?.requestBody?.content['application/json']?.schema.properties;
    expect(Object.keys(read ?? {})).toEqual([
      'contents',
      'no_store',
      'text',
      'rejected',
      'dated',
      'speaker',
      'encoding',
      'repair',
    ]);
  });
});
