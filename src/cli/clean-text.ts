const escape = String.fromCharCode(0x1b);
const bell = String.fromCharCode(0x07);
const csi = String.fromCharCode(0x9b);

/** Whole terminal sequences, so that "ESC[31m" leaves nothing behind; a lone ESC falls to the controls below. */
const sequences = new RegExp(
  `(?:${escape}\\[|${csi})[0-?]*[ -/]*[@-~]|${escape}[\\]PX^_][^${bell}${escape}]{0,4096}(?:${bell}|${escape}\\\\)`,
  'g',
);
const lineBreaks = /\r\n?|[\u2028\u2029]/g;
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const controls = /[^\P{Cc}\n]|\ufeff/gu;
const loneSurrogates = /\p{Cs}/gu;

/**
 * Text that came from a document, made safe for a terminal: no escape sequences, no control characters but line feeds,
 * no marks that reorder what is shown. Tabs become a space.
 */
export function cleanText(text: string): string {
  return text
    .replace(sequences, '')
    .replace(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replace(controls, '')
    .replace(bidirectional, '')
    .replace(loneSurrogates, '\ufffd');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** JSON whose value is unchanged, but whose text holds nothing that a terminal would act upon. */
export function escapeForTerminal(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
