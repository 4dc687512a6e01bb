/** What stands right around a quote, in one line. */
export interface QuoteContext {
  before: string;
  after: string;
}

/** Ledgers keep this many code units either side of a quote. */
const kept = 32;

/**
 * The words around a quote that belong to its own sentence. Where the kept surroundings begin or end in the middle of a
 * word or of a character, the fragment is left out.
 */
export function quoteContext(prefix: string, suffix: string): QuoteContext {
  const before =
    prefix.length < kept ? prefix : prefix.replace(/^([\p{Script=Latin}\d.,$%'’]+\s|[\uDC00-\uDFFF])/u, '');
  const after =
    suffix.length < kept ? suffix : suffix.replace(/(\s[\p{Script=Latin}\d.,$%'’]+|[\uD800-\uDBFF])$/u, '');
  return {
    before: (before.split(/\n|[。！？!?；;]|\.\s/).at(-1) ?? '').replace(/^[\s,，、:：)）」』”’]+/, ''),
    after:
      after
        .split(/\n\s*\n|(?<=[。！？!?；;]|\.(?=\s))/)[0]
        ?.replace(/\s+/g, ' ')
        .trimEnd() ?? '',
  };
}
