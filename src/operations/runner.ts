import type { Context } from './context.ts';
import type { OperationName } from './index.ts';
import type { Surface } from './input-fields.ts';
import type { Operation } from './operation.ts';
import type { Envelope } from './shapes/envelope.ts';

/** What every surface needs of the operations; `run-operation.ts` and `index.ts` are the real ones. */
export interface Runner {
  runOperation(
    name: OperationName,
    input: unknown,
    context: Context,
    surface: Surface,
  ): AsyncIterable<Envelope>;
  loadOperation(name: OperationName): Promise<Operation>;
}
