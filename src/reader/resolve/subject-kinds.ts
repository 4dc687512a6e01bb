/** Whether a measure can be said of a kind of thing: a person has no revenue, a country no share price. */
export function suits(kind: string, metric: string | null): boolean {
  if (metric === null) return !never.has(kind);
  const rule = rules.get(metric);
  return rule === undefined ? !never.has(kind) : rule.has(kind);
}

const never: ReadonlySet<string> = new Set(['person', 'publication']);
const firms = ['company', 'bank', 'institution', 'layer', 'product', 'model', 'fund', 'exchange'];
const goods = ['product', 'commodity', 'model'];
const markets = ['index', 'market', 'fund', 'commodity', 'crypto', 'currency', 'exchange'];

const kindsOf: readonly (readonly [string, readonly string[]])[] = [
  ['net_income net_loss cash_flow share_price backlog run_rate_revenue revenue_share', [...firms, 'index']],
  ['market_cap', [...firms, 'index', 'market', 'crypto']],
  [
    'capex investment commitment funding_gap debt_raised equity_raised',
    ['company', 'bank', 'institution', 'layer', 'fund', 'exchange', 'index', 'market', 'country'],
  ],
  ['revenue margin', [...firms.filter((kind) => kind !== 'institution'), 'index', 'commodity']],
  ['forecast_target', ['company', 'bank', 'exchange', ...markets]],
  ['useful_life', goods],
  ['payback_period', [...firms, ...goods]],
  ['index_level', ['index']],
  ['trading_volume', [...markets, 'company']],
  ['liquidity_injection other:maturing_liquidity', ['institution', 'bank', 'layer']],
  ['headcount', [...firms, 'country']],
  ['gdp', ['country', 'layer']],
  ['other:inflation other:unemployment other:employment', ['country']],
  ['other:confidence', ['country', 'layer', 'index']],
  ['price_change', [...firms, ...markets, 'country']],
  ['growth', [...firms.filter((kind) => kind !== 'institution'), ...goods, ...markets, 'country']],
  ['other:commodity_price', ['commodity']],
  ['other:price', [...goods, 'layer']],
  ['shipments', ['product', 'commodity', 'layer', 'company', 'model']],
  ['option_position', ['person', 'company', 'institution', 'fund', 'index']],
  ['interest_rate', ['institution', 'index', 'country', 'company', 'bank', 'layer']],
  ['power_capacity', [...firms, 'country']],
];

const rules: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  kindsOf.flatMap(([metrics, kinds]) =>
    metrics.split(' ').map((metric) => [metric, new Set(kinds)] as const),
  ),
);
