/**
 * Words of a document as one line of Markdown that shows them and does nothing else: no emphasis, heading, list, link,
 * tag, comment, formula, block id or HTML, in CommonMark, GFM and Obsidian alike.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]{}#|~$^]|%(?=%)|=(?==)/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, 'www\\.')
    .replace(/@(?=\w)/g, '\\@')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A value of YAML front matter; a JSON string is one of YAML too. */
export function yamlText(text: string): string {
  return JSON.stringify(oneLine(text));
}

/** Without line ends, controls, marks that turn the direction of writing, and half characters. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}
