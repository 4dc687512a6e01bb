/** One option contract as the Options Clearing Corporation names it: root, YYMMDD, C or P, strike in thousandths. */
export interface OccSymbol {
  root: string;
  expiry: string;
  right: 'call' | 'put';
  /** Plain decimal text: "350", "132.5". */
  strike: string;
}

/** Reads `NVDA261218C00350000`. Null for anything else. */
export function occSymbol(text: string): OccSymbol | null {
  const [, root, year, month, day, right, whole, part] =
    /^([A-Z]{1,6}\d?)\s*(\d\d)(\d\d)(\d\d)([CP])(\d{5})(\d{3})$/.exec(text) ?? [];
  if (root === undefined || whole === undefined || part === undefined) return null;
  const fraction = part.replace(/0+$/, '');
  const expiry = `20${String(year)}-${String(month)}-${String(day)}`;
  return {
    root,
    expiry,
    right: right === 'C' ? 'call' : 'put',
    strike: `${Number(whole)}${fraction === '' ? '' : `.${fraction}`}`,
  };
}
