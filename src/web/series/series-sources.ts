/** What ids of series begin with: `fred` in `fred:GDP`. A source of one's own begins with `declared`. */
export const seriesSources: readonly string[] = [
  ...['sec', 'fred', 'nyfed', 'treasury', 'eia', 'finra'],
  ...['litellm', 'openrouter', 'openrouter-usage', 'huggingface', 'llm-prices'],
  ...['stooq', 'nasdaq', 'yahoo', 'own', 'declared'],
];
