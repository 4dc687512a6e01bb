import type { Text } from '../base/locale.ts';
import type { FieldInfo } from './operation.ts';
import type { OperationName } from './index.ts';

/**
 * What `--help`, the routes and the tools need to know of every operation, as plain JSON. It is built from the records
 * (`npm run build` writes dist/manifest.json), so that help is printed without loading a single record.
 */
export interface Manifest {
  version: string;
  operations: ManifestOperation[];
}

export interface ManifestOperation {
  name: OperationName;
  schema: string;
  summary: Text;
  description: Text | null;
  examples: { command: string; does: Text }[];
  http: { method: 'GET' | 'POST'; path: string } | null;
  /** Whether --csv and --parquet apply. */
  table: boolean;
  /** Whether --markdown applies. */
  markdown: boolean;
  fields: ManifestField[];
}

export interface ManifestField extends FieldInfo {
  /** snake_case, as in JSON and in a query string; `--all-versions` is `all_versions`. */
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'object';
  /** Takes several values. */
  many: boolean;
  required: boolean;
  choices: string[] | null;
  /** Shown in help; already applied by the schema. */
  default: string | number | boolean | null;
}
