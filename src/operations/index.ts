import type { Operation } from './operation.ts';

/** Every operation, one line each, in the order `--help` lists them. Records are loaded only when chosen. */
export const operations = {
  read: () => import('./read.ts'),
  documents: () => import('./documents.ts'),
  document: () => import('./document.ts'),
  note: () => import('./note.ts'),
  claims: () => import('./claims.ts'),
  explain: () => import('./explain.ts'),
  find: () => import('./find.ts'),
  override: () => import('./override.ts'),
  overrides: () => import('./overrides.ts'),
  verify: () => import('./verify.ts'),
  verdicts: () => import('./verdicts.ts'),
  decide: () => import('./decide.ts'),
  conflicts: () => import('./conflicts.ts'),
  debate: () => import('./debate.ts'),
  predictions: () => import('./predictions.ts'),
  todo: () => import('./todo.ts'),
  assist: () => import('./assist.ts'),
  entities: () => import('./entities.ts'),
  facts: () => import('./facts.ts'),
  series: () => import('./series.ts'),
  board: () => import('./board.ts'),
  status: () => import('./status.ts'),
  indicators: () => import('./indicators.ts'),
  events: () => import('./events.ts'),
  signals: () => import('./signals.ts'),
  receipts: () => import('./receipts.ts'),
  replay: () => import('./replay.ts'),
  diff: () => import('./diff.ts'),
  review: () => import('./review.ts'),
  sign: () => import('./sign.ts'),
  alerts: () => import('./alerts.ts'),
  report: () => import('./report.ts'),
  'export site': () => import('./export-site.ts'),
  pull: () => import('./pull.ts'),
  sources: () => import('./sources.ts'),
  changes: () => import('./changes.ts'),
  snapshot: () => import('./snapshot.ts'),
  'thesis show': () => import('./thesis-show.ts'),
  'thesis check': () => import('./thesis-check.ts'),
  'thesis new': () => import('./thesis-new.ts'),
  'thesis diff': () => import('./thesis-diff.ts'),
  'thesis operators': () => import('./thesis-operators.ts'),
  'ledger verify': () => import('./ledger-verify.ts'),
  'ledger backup': () => import('./ledger-backup.ts'),
  'ledger restore': () => import('./ledger-restore.ts'),
  'ledger export': () => import('./ledger-export.ts'),
  serve: () => import('./serve.ts'),
  doctor: () => import('./doctor.ts'),
} satisfies Record<string, () => Promise<{ default: unknown }>>;

export type OperationName = keyof typeof operations;

export async function loadOperation(name: OperationName): Promise<Operation> {
  return (await operations[name]()).default as unknown as Operation;
}
