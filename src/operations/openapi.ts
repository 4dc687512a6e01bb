import { errorClasses, httpStatuses } from '../base/error-codes.ts';
import { loadOperation, operations, type OperationName } from './index.ts';
import { fieldsFor, inputFields, plainSchema, type InputField, type JsonSchema } from './input-fields.ts';
import type { Operation } from './operation.ts';

/** OpenAPI 3.1 of every operation that is served, made from the records; plain JSON. */
export async function buildOpenApi(version: string): Promise<JsonSchema> {
  const records = await Promise.all((Object.keys(operations) as OperationName[]).map(loadOperation));
  const schemas: JsonSchema = { Error: errorSchema, Warning: warningSchema };
  const paths: Record<string, JsonSchema> = {};
  for (const record of records) {
    if (record.http === undefined) continue;
    const { method, path } = record.http;
    paths[path] = { ...paths[path], [method.toLowerCase()]: route(record, path, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tightrope',
      version,
      description: 'Reads texts full of numbers and keeps every number with its place. Research, not advice.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas },
  };
}

function route(record: Operation, path: string, schemas: JsonSchema): JsonSchema {
  const fields = fieldsFor(inputFields(record.input), 'http');
  const inBody = record.http?.method === 'POST';
  return {
    operationId: record.name.replaceAll(' ', '_'),
    summary: record.summary.en,
    ...(record.description === undefined ? {} : { description: record.description.en }),
    parameters: fields
      .filter(({ name }) => !inBody || isInPath(name, path))
      .map((field) => parameter(field, path)),
    ...(inBody ? { requestBody: body(fields.filter(({ name }) => !isInPath(name, path))) } : {}),
    responses: {
      200: response('What was asked for', success(record, schemas)),
      ...Object.fromEntries(
        statuses.map((status) => [status, response(reasons[status] ?? 'Failure', reference('Failure'))]),
      ),
    },
  };
}

function parameter(field: InputField, path: string): JsonSchema {
  const inPath = isInPath(field.name, path);
  return {
    name: field.name,
    in: inPath ? 'path' : 'query',
    required: inPath || field.required,
    description: field.about.en,
    schema: field.schema,
  };
}

function body(fields: readonly InputField[]): JsonSchema {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
  return { required: true, content: { 'application/json': { schema } } };
}

/** The envelope around the record's output, whose named shapes move to the document's components. */
function success(record: Operation, schemas: JsonSchema): JsonSchema {
  schemas['Failure'] ??= failureSchema;
  const { $defs = {}, ...data } = plainSchema(record.output, 'output');
  for (const [name, shape] of Object.entries($defs as JsonSchema)) schemas[name] = withComponents(shape);
  return {
    type: 'object',
    properties: {
      schema: { const: record.schema },
      ok: { const: true },
      data: withComponents(data),
      warnings: { type: 'array', items: reference('Warning') },
    },
    required: ['schema', 'ok', 'data', 'warnings'],
  };
}

function withComponents(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withComponents);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      // a named shape carries its own name, which has no meaning in a component
      .filter(([key, value]) => !(key === 'id' && typeof value === 'string'))
      .map(([key, value]) => [
        key,
        key === '$ref' ? String(value).replace('#/$defs/', '#/components/schemas/') : withComponents(value),
      ]),
  );
}

function response(description: string, schema: JsonSchema): JsonSchema {
  return { description, content: { 'application/json': { schema } } };
}

function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function isInPath(name: string, path: string): boolean {
  return path.includes(`{${name}}`);
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Asked wrongly',
  403: 'Not from this computer',
  404: 'Not there',
  409: 'More than one, or already there',
  422: 'The material cannot be read',
  500: 'The workspace or the program failed',
  502: 'The network failed',
  503: 'In use by another program',
};

const statuses = [...new Set(Object.values(httpStatuses))].filter((status) => status in reasons).sort();

const failureSchema: JsonSchema = {
  type: 'object',
  properties: { schema: { type: 'string' }, ok: { const: false }, error: reference('Error') },
  required: ['schema', 'ok', 'error'],
};

const errorSchema: JsonSchema = {
  type: 'object',
  properties: {
    code: { enum: Object.keys(errorClasses) },
    at: { type: 'string', description: 'The thing it went wrong with.' },
    expected: { type: 'string' },
    received: { type: 'string' },
    cause: { type: 'string' },
    message: { type: 'string', description: "What happened, in the reader's language." },
    hint: { type: 'string', description: 'The way out.' },
  },
  required: ['code', 'message', 'hint'],
};

const warningSchema: JsonSchema = {
  type: 'object',
  properties: { code: { type: 'string' }, at: { type: 'string' }, message: { type: 'string' } },
  required: ['code', 'at', 'message'],
};
