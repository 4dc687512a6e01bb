/** Whether a measure can be said of a kind of thing: a person has no revenue, a country no share price. */
export function suits(kind: string, metric: string | null): boolean {
  return isAmong(kind, kindsOf(metric));
}

/** The kinds of things a measure can be said of; null for all but a few. To be asked once where many names are looked at. */
export function kindsOf(metric: string | null): ReadonlySet<string> | null {
  return metric === null ? null : (rules.get(metric) ?? null);
}

/** Whether a kind is among those that `kindsOf` gives. */
export function isAmong(kind: string, kinds: ReadonlySet<string> | null): boolean {
  return kinds === null ? !never.has(kind) : kinds.has(kind);
}

const never: ReadonlySet<string> = new Set(['person', 'publication']);
const firms = ['company', 'bank', 'institution', 'layer', 'product', 'model', 'fund', 'exchange'];
const goods = ['product', 'commodity', 'model'];
const markets = ['index', 'market', 'fund', 'commodity', 'crypto', 'currency', 'exchange'];

const kindsByMetric: readonly (readonly [string, readonly string[]])[] = [
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
  kindsByMetric.flatMap(([metrics, kinds]) =>
    metrics.split(' ').map((metric) => [metric, new Set(kinds)] as const),
  ),
);
