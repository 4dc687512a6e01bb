/**
 * Surroundings of a quote that a database can hold: what stands before is cut after its last U+0000, what stands after
 * is cut before its first, and half of a surrogate pair at the outer edge goes. Both still touch the quote.
 */
export function storablePrefix(prefix: string): string {
  return prefix.slice(prefix.lastIndexOf('\0') + 1).replace(/^[\uDC00-\uDFFF]/, '');
}

export function storableSuffix(suffix: string): string {
  const end = suffix.indexOf('\0');
  return (end === -1 ? suffix : suffix.slice(0, end)).replace(/[\uD800-\uDBFF]$/, '');
}
