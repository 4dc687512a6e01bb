import { text } from '../../base/locale.ts';

/** Stands where a wording is missing; the fault says so. */
export const noText = text('—', '—', '—');

/** Stands where nobody says whose a number or a rule is. */
export const unsaid = text('?', '?', '?');
