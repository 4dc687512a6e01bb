/** The page of the filing a fact stands in; null where the source has none for it. */
export function filingUrl(series: string, sourceRef: string): string | null {
  const cik = /^sec:0*(\d{1,10})\//.exec(series)?.[1];
  if (cik === undefined || !/^\d{10}-\d{2}-\d{6}$/.test(sourceRef)) return null;
  return `https://www.sec.gov/Archives/edgar/data/${cik}/${sourceRef.replaceAll('-', '')}/${sourceRef}-index.htm`;
}
