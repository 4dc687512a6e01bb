import type { z } from 'zod';
import type { Text } from '../base/locale.ts';
import type { WarningCode } from '../base/messages/catalogue.ts';
import type { Context } from './context.ts';
import type { Block } from './view.ts';

/**
 * One thing a user may ask. The command, the HTTP route with its OpenAPI entry and the MCP tool are all made from
 * this record, so nothing about an operation stands anywhere else but one line in `index.ts`.
 */
export interface Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  /** Words of the command: "claims", "ledger verify". */
  name: string;
  /** `tightrope/<schema>@<version>`, the name of the output's shape. */
  schema: string;
  /** One line, shown in lists. */
  summary: Text;
  /** What else a user must know before using it. */
  description?: Text;
  examples: readonly { command: string; does: Text }[];
  /** Each field made with `field()`, which carries its wording and its place on the command line. */
  input: Input;
  output: Output;
  /** Absent: not served over HTTP. Path parameters in braces are fields of the input. */
  http?: { method: 'GET' | 'POST'; path: `/api/v1/${string}` };
  /**
   * Yields one outcome, or one for each thing asked for (`read` of many files). Throws a TightropeError for what
   * stops the whole; yields `failure` for what stops one part only.
   */
  run(context: Context, input: z.output<Input>): AsyncIterable<Outcome<z.output<Output>>>;
  /** Whether the data says that something is wrong (a fault, a failed check), so that the command exits with 1. */
  failed?(data: z.output<Output>): boolean;
  /** How a person reads the data on a terminal. */
  view?(data: z.output<Output>, context: Pick<Context, 'locale'>): Block[];
  /** The data as a Markdown document, for --markdown and the route ending in .md; absent: the operation has none. */
  markdown?(data: z.output<Output>, context: Pick<Context, 'locale'>): string;
  /** Rows for --csv and --parquet; absent: the operation has no table. */
  table?(data: z.output<Output>): Table;
}

export type Outcome<Data> = { ok: true; data: Data; warnings: Warning[] } | { ok: false; error: unknown };

export interface Warning {
  code: WarningCode;
  at: string;
}

export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface Column {
  name: string;
  type: 'string' | 'number' | 'boolean';
}

/** Keeps the types of input and output while declaring a record. */
export function operation<Input extends z.ZodObject, Output extends z.ZodType>(
  record: Operation<Input, Output>,
): Operation<Input, Output> {
  return record;
}

/** What a surface needs to know of an input field beside its type. */
export interface FieldInfo {
  about: Text;
  /** Position on the command line; without it the field is an option. */
  positional?: boolean;
  /** Single letter. */
  short?: string;
  /** The word in `--limit <n>`. */
  placeholder?: string;
  /** The one surface that offers the field; all of them where absent. */
  only?: 'cli' | 'http';
}

/** Attaches a field's wording to its schema; the English one also becomes its JSON Schema description. */
export function field<Schema extends z.ZodType>(schema: Schema, info: FieldInfo): Schema {
  return schema.meta({ ...schema.meta(), description: info.about.en, tightrope: info });
}
