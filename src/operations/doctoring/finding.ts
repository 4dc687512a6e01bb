import { errorData } from '../../base/error.ts';
import { fill, type Locale, type Text } from '../../base/locale.ts';
import { describeError } from '../../base/messages/index.ts';

export const checkNames = [
  'node',
  'home',
  'ledger',
  'integrity',
  'search',
  'clock',
  'thesis',
  'model',
  'pages',
] as const;
export const checkStates = ['ok', 'warn', 'fail'] as const;

export interface Finding {
  check: (typeof checkNames)[number];
  state: (typeof checkStates)[number];
  detail: string;
  way_out: string | null;
}

/** A finding in the reader's language; `wayOut` where there is something to do. */
export function finding(
  locale: Locale,
  check: Finding['check'],
  state: Finding['state'],
  wording: { detail: Text; wayOut?: Text },
  values: Readonly<Record<string, string | number>> = {},
): Finding {
  return {
    check,
    state,
    detail: fill(wording.detail[locale], values),
    way_out: wording.wayOut === undefined ? null : fill(wording.wayOut[locale], values),
  };
}

/** An error as a failed check: what stops everything else is here only a row. */
export function failedBy(error: unknown, check: Finding['check'], locale: Locale): Finding {
  const { message, hint } = describeError(errorData(error), locale);
  return { check, state: 'fail', detail: message, way_out: hint };
}
