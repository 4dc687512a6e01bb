import type { Locale } from '../base/locale.ts';
import type { Context } from '../operations/context.ts';
import type { Manifest } from '../operations/manifest.ts';
import type { Table } from '../operations/operation.ts';
import type { Runner } from '../operations/runner.ts';

/** What the server is made of; the program's real parts come from whoever wires it together, tests bring their own. */
export interface ServerParts extends Runner {
  manifest: Manifest;
  /** Folder of the built pages (dist/web). */
  pagesDirectory: string;
  /** A context for one request: its language, and a signal that is aborted when the client goes away or the server stops. */
  createContext(request: { locale: Locale; signal: AbortSignal }): Promise<Context>;
  tableToCsv(table: Table, options: { bom: boolean }): string;
  /** OpenAPI 3.1 as plain JSON. */
  openApi(): Promise<unknown>;
  /** Told of every error that is a defect of ours, whole. */
  log(message: string): void;
}
