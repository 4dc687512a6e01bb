import type { Catalogue } from './catalogue.ts';

export const en: Catalogue = {
  errors: {
    usage: ['The command was not understood: {received}', 'See `tightrope --help`.'],
    unknown_command: ['There is no command {at}', 'See `tightrope --help` for the list.'],
    invalid_input: ['{at} must be {expected}, but is {received}', 'Correct it and try again.'],
    url_malformed: ['{at} is not a web address', 'Write it in full, as https://example.org/page.'],
    confirmation_needed: ['{at} would replace what is there', 'Add --force to go on.'],
    file_not_found: ['There is no file {at}', 'Check the path; names with spaces need quotes.'],
    no_files_matched: ['Nothing to read in {at}', 'Name a file, or a folder that holds {expected}.'],
    document_not_found: ['There is no document {at}', '`tightrope documents` lists what is kept.'],
    claim_not_found: [
      'There is no claim {at}',
      '`tightrope claims` lists them; the first 8 characters of an id are enough.',
    ],
    override_not_found: ['There is no correction {at}', '`tightrope overrides` lists them.'],
    span_outside_text: [
      'There is nothing to mark at {received} in the text of {at}',
      'The span must hold text and lie within {expected}.',
    ],
    selection_without_number: [
      'No number can be read in “{received}”',
      'Select the words that hold the number, or give it yourself with {expected}.',
    ],
    document_ambiguous: ['{at} is the beginning of several documents', 'Give more characters of the id.'],
    claim_ambiguous: ['{at} is the beginning of several claims', 'Give more characters of the id.'],
    route_not_found: ['There is no page {at}', 'The API is described at /api.'],
    file_unreadable: ['{at} cannot be read', 'Check its permissions.'],
    file_empty: ['{at} is empty', 'There is nothing in it to read.'],
    file_binary: ['{at} is not text', 'Save it as {expected} and read that.'],
    file_too_large: ['{at} is larger than {expected}', 'Split it, or raise the limit with --max-bytes.'],
    format_unsupported: [
      '{at} is {received}, which cannot be read yet',
      'Save it as {expected} and read that.',
    ],
    text_truncated: [
      '{at} ends in the middle of a character ({received})',
      'Get the whole file again, or read what is there with --repair.',
    ],
    text_malformed: [
      '{at} is not valid {expected}: {received}',
      'Name its encoding with --encoding, or read it with --repair, which marks what is broken.',
    ],
    encoding_unknown: ['The encoding of {at} cannot be told', 'Name it with --encoding: {expected}.'],
    pdf_locked: ['{at} is locked with a password', 'Save a copy without the password and read that.'],
    pdf_without_text: [
      '{at} has pages ({received}) but no text: they are pictures',
      'Run it through text recognition (OCR) and read the result.',
    ],
    pdf_broken: [
      '{at} is a PDF that cannot be read: {received}',
      'Get the file again, or print it to a new PDF and read that.',
    ],
    front_matter_malformed: [
      'The front matter of {at} is broken: {received}',
      'Mend the lines between the two --- marks.',
    ],
    thesis_not_found: [
      'There is no thesis {at}',
      'Name one that comes with the program (ai-infra), or the folder of your own.',
    ],
    thesis_there: ['{at} is already there', 'Name another folder: nothing that is there is replaced.'],
    thesis_malformed: ['The thesis file {at} is broken: {received}', 'It should be {expected}.'],
    offline: ['{at} was not fetched: the network is switched off', 'Leave out --offline.'],
    address_private: [
      '{at} leads to a private address ({received})',
      'Save the page as a file and read that.',
    ],
    webhook_private: [
      'Nothing was sent to {at}: it leads to a private address ({received})',
      'Give a public address, or write the digest to a file with --to.',
    ],
    url_timeout: ['{at} did not answer within {expected}', 'Try again later, or save the page as a file.'],
    url_too_large: ['{at} is larger than {expected}', 'Save the part you need as a file.'],
    url_failed: ['{at} could not be fetched: {received}', 'Open it in a browser to see what it says.'],
    feed_not_found: ['There is no source called {at}', '`tightrope sources` lists them.'],
    payload_refused: [
      'The answer of {at} was refused: {received}',
      'It should be {expected}. Nothing of it was kept; what was known before stays.',
    ],
    source_failed: [
      '{at} did not answer as it should: {received}',
      'Try again later; what was known before stays, and is marked stale in time.',
    ],
    rate_limited: [
      '{at} asks us to wait: {received}',
      'The next pull goes on where this one stopped. {expected}',
    ],
    key_missing: ['{at} needs a key', 'Get one at {expected} and put it into {received}.'],
    key_refused: ['{at} does not accept the key: {received}', 'Check the key in {expected}.'],
    contact_missing: [
      '{at} wants to know whom to write to',
      'Put your e-mail address into TIGHTROPE_CONTACT; it goes to such services only, in the User-Agent.',
    ],
    host_undeclared: ['{at} is not a host that this source declares', 'Expected one of: {expected}.'],
    series_not_found: ['There is no series called {at}', '`tightrope series` lists them.'],
    entity_not_found: ['There is nobody called {at}', 'Known: {expected}'],
    concept_not_found: ['There is no concept called {at}', 'Known: {expected}'],
    fact_not_found: ['There is no fact called {at}', '`tightrope facts` lists them.'],
    indicator_not_found: ['The thesis has no indicator {at}', '`tightrope indicators` lists them.'],
    signal_not_found: ['The thesis has no signal {at}', '`tightrope signals` lists them.'],
    sheet_signed_meanwhile: [
      'The last answer on sheet {at} is now {received}; the signer had seen {expected}',
      'Nothing of this signing was kept. Look at the sheet again (`tightrope review {at}`), then sign with --seen as it says there.',
    ],
    sheet_not_found: ['The thesis has no review sheet {at}', '`tightrope review` lists them.'],
    model_missing: [
      'No language model is set',
      'Put one into TIGHTROPE_MODEL, such as ollama:qwen3:8b; docs/language-model.md says which there are.',
    ],
    model_malformed: ['{at} does not name a language model: {received}', 'It should be {expected}.'],
    model_failed: [
      'The language model at {at} did not answer as it should: {received}',
      'Check that it runs and knows the model. What it answered before is kept; the same command goes on from there.',
    ],
    proposal_not_found: [
      'No proposal called {at} is kept',
      '`tightrope assist DOCUMENT` lists those that are.',
    ],
    proposal_outdated: [
      'The proposal {at} no longer fits: the text has changed, or its slot is filled by now',
      '`tightrope assist DOCUMENT --drop ID` removes it.',
    ],
    proposals_malformed: [
      'The kept proposals in {at} cannot be read',
      'Delete the file: what a model answered is kept elsewhere, and `assist --send --keep` makes it anew.',
    ],
    home_unwritable: [
      'The workspace {at} cannot be written: {cause}',
      'Choose another with --home or TIGHTROPE_HOME.',
    ],
    disk_full: ['The disk that holds {at} is full', 'Free some space; nothing that was kept is lost.'],
    file_unwritable: ['{at} cannot be written: {cause}', 'Choose another folder, or check its permissions.'],
    ledger_locked: [
      'The ledger {at} is in use by another program',
      'Wait for it to finish, or close it, and try again.',
    ],
    ledger_corrupt: [
      'The ledger {at} is damaged: {cause}',
      'Put back a backup: `tightrope ledger restore {expected} --force` (the damaged file is kept aside), or begin a new workspace with --home.',
    ],
    ledger_newer: [
      'The ledger {at} was written by a newer Tightrope (schema {received}; this one knows {expected})',
      'Update Tightrope, or choose another workspace with --home.',
    ],
    ledger_unreachable: [
      'The database {at} does not answer: {cause}',
      'Check DATABASE_URL and that the server runs.',
    ],
    ledger_not_empty: [
      'The ledger {at} already holds documents',
      'Restore into a new workspace with --home, or replace this one with --force (a backup is kept).',
    ],
    backup_malformed: [
      '{at} is not a whole Tightrope backup: {received}',
      'Use another one; the backups folder of the workspace lists them.',
    ],
    port_taken: ['Port {at} is in use', 'Choose another with --port, or --port 0 for any free one.'],
    host_forbidden: [
      'The request names the host {received}, which is not this program',
      'Open {expected} instead.',
    ],
    origin_forbidden: ['A page of {received} may not use this program', 'Open {expected} instead.'],
    body_too_large: ['The request is larger than {expected}', 'Read the file with `tightrope read` instead.'],
    snapshot_broken: [
      '{at} is not what came with the program: {cause}',
      'Install the program again, or go without it: --no-snapshot.',
    ],
    build_missing: ['The pages have not been built', 'Run `npm run build` in {at}.'],
    interrupted: ['Stopped', 'What was finished is kept.'],
    internal: [
      'Something went wrong that should not: {cause}',
      'Please report it with the command you gave and `tightrope doctor`.',
    ],
  },
  warnings: {
    no_claims: 'No numeric claim was found in {at}.',
    already_kept: '{at} is already kept, unchanged; nothing was added.',
    older_version: '{at} is kept as an older version of the same text.',
    repaired: 'Broken characters in {at} were replaced by � (U+FFFD).',
    unlocated: '{at} could not be found in the text and feeds nothing.',
    sample_added: 'A sample of three texts was put into the new workspace.',
  },
  terminal: {
    usage: 'Usage',
    commands: 'Commands',
    arguments: 'Arguments',
    options: 'Options',
    examples: 'Examples',
    everywhere: 'Everywhere',
    error: 'error',
    warning: 'warning',
    didYouMean: 'Did you mean {at}?',
    default: 'default: {at}',
    more: '{at} more; --limit and --offset show them',
  },
};
