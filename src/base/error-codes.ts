/**
 * Every error code and its class. The class decides the exit code and the HTTP status; the wording of each code
 * stands in the three catalogues under `messages/`.
 */
export const errorClasses = {
  // asked wrongly
  usage: 'usage',
  unknown_command: 'usage',
  invalid_input: 'usage',
  url_malformed: 'usage',
  span_outside_text: 'usage',
  selection_without_number: 'input',
  confirmation_needed: 'usage',
  // what was asked for is not there
  file_not_found: 'not_found',
  no_files_matched: 'not_found',
  document_not_found: 'not_found',
  claim_not_found: 'not_found',
  override_not_found: 'not_found',
  thesis_not_found: 'not_found',
  document_ambiguous: 'conflict',
  claim_ambiguous: 'conflict',
  route_not_found: 'not_found',
  // the material cannot be read
  file_unreadable: 'input',
  file_empty: 'input',
  file_binary: 'input',
  file_too_large: 'input',
  format_unsupported: 'input',
  text_truncated: 'input',
  text_malformed: 'input',
  encoding_unknown: 'input',
  front_matter_malformed: 'input',
  pdf_locked: 'input',
  pdf_without_text: 'input',
  pdf_broken: 'input',
  thesis_malformed: 'input',
  // the network
  offline: 'network',
  address_private: 'forbidden',
  webhook_private: 'forbidden',
  url_timeout: 'network',
  url_too_large: 'network',
  url_failed: 'network',
  // outside sources
  feed_not_found: 'not_found',
  payload_refused: 'network',
  source_failed: 'network',
  rate_limited: 'network',
  key_missing: 'usage',
  key_refused: 'forbidden',
  contact_missing: 'usage',
  host_undeclared: 'forbidden',
  series_not_found: 'not_found',
  entity_not_found: 'not_found',
  concept_not_found: 'not_found',
  fact_not_found: 'not_found',
  indicator_not_found: 'not_found',
  signal_not_found: 'not_found',
  sheet_not_found: 'not_found',
  sheet_signed_meanwhile: 'conflict',
  // the language model
  model_missing: 'usage',
  model_malformed: 'usage',
  model_failed: 'network',
  proposal_not_found: 'not_found',
  proposal_outdated: 'conflict',
  proposals_malformed: 'input',
  // the ledger and the workspace
  home_unwritable: 'storage',
  disk_full: 'storage',
  file_unwritable: 'storage',
  ledger_locked: 'locked',
  ledger_corrupt: 'storage',
  ledger_newer: 'storage',
  ledger_unreachable: 'storage',
  ledger_not_empty: 'conflict',
  thesis_there: 'conflict',
  backup_malformed: 'input',
  // the server
  port_taken: 'storage',
  host_forbidden: 'forbidden',
  origin_forbidden: 'forbidden',
  body_too_large: 'input',
  build_missing: 'storage',
  snapshot_broken: 'storage',
  // the person or the machine stopped it
  interrupted: 'interrupted',
  internal: 'internal',
} as const;

export type ErrorCode = keyof typeof errorClasses;
export type ErrorClass = (typeof errorClasses)[ErrorCode];

/** Process exit codes (docs/command-line.md). 130 is 128 + SIGINT. */
export const exitCodes: Readonly<Record<ErrorClass, number>> = {
  usage: 2,
  not_found: 3,
  locked: 4,
  input: 1,
  network: 1,
  forbidden: 1,
  storage: 1,
  conflict: 1,
  interrupted: 130,
  internal: 70,
};

export const httpStatuses: Readonly<Record<ErrorClass, number>> = {
  usage: 400,
  not_found: 404,
  locked: 503,
  input: 422,
  network: 502,
  forbidden: 403,
  storage: 500,
  conflict: 409,
  interrupted: 499,
  internal: 500,
};
