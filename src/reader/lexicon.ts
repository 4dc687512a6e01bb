/** What the thesis tells the reader: names of things and of measures. Plain data; operations load it from files. */
export interface Lexicon {
  /** Hash or version of the files it came from: the same text and lexicon give the same reading. */
  version: string;
  entities: readonly LexiconEntity[];
  metrics: readonly LexiconMetric[];
}

export interface LexiconEntity {
  /** Slug, unique: "nvidia". */
  id: string;
  /** Canonical English name: "Nvidia". */
  name: string;
  kind: string;
  parent: string | null;
  aliases: readonly LexiconAlias[];
  /** CIK, ticker, ISIN, Hugging Face name… */
  identifiers: readonly { scheme: string; value: string }[];
}

export interface LexiconMetric {
  /** "revenue", "capex": also the word a claim's metric slot carries. */
  id: string;
  dimension: string | null;
  basis: string | null;
  /** XMILE's distinction: a flow has a period, a stock has a date. */
  measures: 'flow' | 'stock' | null;
  aliases: readonly LexiconAlias[];
}

export interface LexiconAlias {
  text: string;
  language: 'en' | 'zh-Hans' | 'zh-Hant' | 'any';
}
