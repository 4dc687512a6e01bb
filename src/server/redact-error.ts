import type { ErrorData } from '../base/error.ts';
import { errorClasses } from '../base/error-codes.ts';

/**
 * What of an error may leave the process: no message of an unforeseen one, and of a path that was not asked for only its
 * last name. The whole is for the log.
 */
export function redactError(error: ErrorData, asked: string): ErrorData {
  if (error.code === 'internal') return { code: 'internal', cause: unforeseen };
  const kept: ErrorData = { code: error.code };
  for (const key of ['at', 'expected', 'received', 'hint', 'cause'] as const) {
    const value = error[key];
    if (value === undefined) continue;
    // a system call's message names paths of its own
    if (key === 'cause' && errorClasses[error.code] !== 'usage') kept.cause = shortened(value);
    else kept[key] = asked.includes(value) ? value : shortened(value);
  }
  return kept;
}

const unforeseen = 'see the terminal that Tightrope runs in';

/** "/home/ann/x/ledger.db" becomes "ledger.db"; web addresses and API paths stay as they are. */
function shortened(text: string): string {
  return text
    .replace(/file:\/\/[^\s'"]*\/(?=[^\s'"/])/g, '')
    .replace(/(?<![\w:/.])(?!\/api\/)(?:[A-Za-z]:)?(?:[\\/][^\\/\s'"]+)+[\\/]([^\\/\s'"]+)/g, '$1');
}
