import { z } from 'zod';
import type { ManifestField } from './manifest.ts';
import type { FieldInfo } from './operation.ts';

/** A field of an operation's input: what every surface needs to know, and its JSON Schema. */
export interface InputField extends ManifestField {
  schema: JsonSchema;
}

export type JsonSchema = { [key: string]: unknown };

export type Surface = 'cli' | 'http';

/** The fields of an input in the order they are declared; throws where one was not made with `field()`. */
export function inputFields(input: z.ZodObject): InputField[] {
  const whole = plainSchema(input, 'input');
  const properties = whole['properties'] as Record<string, JsonSchema>;
  const required = (whole['required'] ?? []) as string[];
  return Object.entries(properties).map(([name, { tightrope, ...schema }]) => {
    if (tightrope === undefined) throw new Error(`the field ${name} was not made with field()`);
    const many = schema['type'] === 'array';
    const one = many ? (schema['items'] as JsonSchema) : schema;
    return {
      ...(tightrope as FieldInfo),
      name,
      type: fieldType(one),
      many,
      required: required.includes(name),
      choices: (one['enum'] as string[] | undefined) ?? null,
      default: many ? null : ((schema['default'] as string | number | boolean | undefined) ?? null),
      schema,
    };
  });
}

/** Those of the fields that a surface offers. */
export function fieldsFor(fields: readonly InputField[], surface: Surface): InputField[] {
  return fields.filter(({ only }) => only === undefined || only === surface);
}

/** The JSON Schema (2020-12) of what goes in or comes out, without the dialect's name. */
export function plainSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest as JsonSchema;
}

function fieldType(schema: JsonSchema): ManifestField['type'] {
  const type = schema['type'];
  if (type === 'string' || type === 'number' || type === 'integer' || type === 'boolean') return type;
  return 'object';
}
