interface Kind {
  name: string;
  extensions: readonly string[];
  mediaTypes: readonly string[];
  begins: RegExp | null;
}

/** Kinds of text that are not writing: read as plain text, their markup would pass for claims. */
const kinds: readonly Kind[] = [
  { name: 'XML', extensions: ['.xml'], mediaTypes: ['text/xml', 'application/xml'], begins: /^\s*<\?xml\s/i },
  { name: 'JSON', extensions: ['.json', '.jsonl'], mediaTypes: ['application/json'], begins: null },
  { name: 'RTF', extensions: ['.rtf'], mediaTypes: ['application/rtf', 'text/rtf'], begins: /^\{\\rtf/ },
];

/**
 * What a text is that cannot be read; null where it may be read. What it is served as prevails over its name, and a
 * page in XML is a page.
 */
export function unsupportedKind(hint: {
  name: string;
  mediaType: string | null;
  text: string;
  /** Name of the format it would be read in. */
  format: string;
}): string | null {
  const name = hint.name.toLowerCase();
  if (hint.format === 'html') return null;
  const found = kinds.find(
    ({ extensions, mediaTypes, begins }) =>
      (hint.mediaType !== null && mediaTypes.includes(hint.mediaType)) ||
      (hint.mediaType === null && extensions.some((extension) => name.endsWith(extension))) ||
      (begins?.test(hint.text.slice(0, 1000)) ?? false),
  );
  return found?.name ?? null;
}
