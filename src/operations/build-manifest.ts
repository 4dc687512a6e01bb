import { loadOperation, operations, type OperationName } from './index.ts';
import { inputFields } from './input-fields.ts';
import type { Manifest, ManifestOperation } from './manifest.ts';

/** The manifest of every operation, made from the records; plain JSON. */
export async function buildManifest(version: string): Promise<Manifest> {
  const names = Object.keys(operations) as OperationName[];
  return { version, operations: await Promise.all(names.map(manifestOperation)) };
}

async function manifestOperation(name: OperationName): Promise<ManifestOperation> {
  const record = await loadOperation(name);
  if (record.name !== name) throw new Error(`the operation ${name} calls itself ${record.name}`);
  return {
    name,
    schema: record.schema,
    summary: record.summary,
    description: record.description ?? null,
    examples: [...record.examples],
    http: record.http ?? null,
    table: record.table !== undefined,
    markdown: record.markdown !== undefined,
    fields: inputFields(record.input).map(({ schema: _schema, ...field }) => field),
  };
}
