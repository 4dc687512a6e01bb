/** A sentence of a transcript may be a page long: so much of it is shown either side of the quote. */
const reach = 160;

/** What stands before and after a quote, cut to what helps to understand it. */
export function aroundQuote(before: string, after: string): { before: string; after: string } {
  return { before: tail(oneLine(before).trimStart()), after: head(oneLine(after).trimEnd()) };
}

function tail(text: string): string {
  if (text.length <= reach) return text;
  // Not in the middle of a word, or of a character.
  return `…${text.slice(-reach).replace(/^([\p{Script=Latin}\d.,]+\s?|[\uDC00-\uDFFF])/u, '')}`;
}

function head(text: string): string {
  if (text.length <= reach) return text;
  return `${text.slice(0, reach).replace(/(\s?[\p{Script=Latin}\d.,]+|[\uD800-\uDBFF])$/u, '')}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
