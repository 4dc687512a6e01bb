/** The UTF-16 code unit at an index, 0 outside the text: `charCodeAt` gives NaN there, which costs its callers their fast path. */
export function codeUnitAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? text.charCodeAt(index) : 0;
}
