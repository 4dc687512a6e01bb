import type { ProvenanceWord } from './words.ts';

/** Where a number comes from, ready to be read: what a door shows and where it leads. */
export interface Provenance {
  /** What the number is: "Capex over operating cash flow, growth". */
  title: string;
  /** As it stands on the page; empty where nothing is known. */
  value: string;
  /** In the order in which they are read; what is not known is left out. */
  rows: readonly ProvenanceRow[];
  /** To the arithmetic, the fact or the claim; null where there is nothing to open. */
  href: string | null;
  hrefWord: 'arithmetic' | 'fact' | 'claim';
  /** What it rests on, one step further: filings, quotes, series. */
  sources: readonly ProvenanceSource[];
  /** Of a number of the thesis: what finds its formula and sources when a person looks. */
  lookUp: { indicator: string; asOf: string; isLevel: boolean } | null;
}

export interface ProvenanceRow {
  name: ProvenanceWord;
  text: string;
  /** Language of the text where it is not the page's. */
  lang?: string;
}

export interface ProvenanceSource {
  label: string;
  /** A page of the program (`/facts/…`) or an address of the web; null where it is only named. */
  href: string | null;
}
