interface Kind {
  name: string;
  extensions: readonly string[];
  mediaTypes: readonly string[];
  begins: RegExp | null;
}

/** Kinds of text that are not writing yet: read as plain text, their markup and time codes would pass for claims. */
const kinds: readonly Kind[] = [
  {
    name: 'HTML',
    extensions: ['.html', '.htm', '.xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    begins: /^\s*(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html[\s>])/i,
  },
  { name: 'XML', extensions: ['.xml'], mediaTypes: ['text/xml', 'application/xml'], begins: /^\s*<\?xml\s/i },
  {
    name: 'SRT / WebVTT',
    extensions: ['.srt', '.vtt'],
    mediaTypes: ['text/vtt', 'application/x-subrip'],
    begins: /^(WEBVTT\b|1\r?\n\d\d:\d\d:\d\d,\d{3} --> )/,
  },
  { name: 'JSON', extensions: ['.json', '.jsonl'], mediaTypes: ['application/json'], begins: null },
  { name: 'RTF', extensions: ['.rtf'], mediaTypes: ['application/rtf', 'text/rtf'], begins: /^\{\\rtf/ },
];

/** What a text is that cannot be read yet; null where it may be read. What it is served as prevails over its name. */
export function unsupportedKind(hint: {
  name: string;
  mediaType: string | null;
  text: string;
}): string | null {
  const name = hint.name.toLowerCase();
  const found = kinds.find(
    ({ extensions, mediaTypes, begins }) =>
      (hint.mediaType !== null && mediaTypes.includes(hint.mediaType)) ||
      (hint.mediaType === null && extensions.some((extension) => name.endsWith(extension))) ||
      (begins?.test(hint.text) ?? false),
  );
  return found?.name ?? null;
}
