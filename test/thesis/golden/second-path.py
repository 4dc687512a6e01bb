#!/usr/bin/env python3
"""Values of formulas by a second way, from the recorded answers, sharing no line with the program.

    python3 test/thesis/golden/second-path.py ../shared/data

writes values.json beside this file (then `npx prettier --write` it): formula, day as known at, period, value, the recorded files it came from. It knows no rule of
the program but the dates: a filing is known on the day it was filed, a figure of FRED so many days after its period (the lags below,
which are those of theses/ai-infra/pull/macro.yaml) or on the day a recording first showed it, if that is later recorded.
Tags and files of each company were looked up by hand.
"""
import csv, json, math, statistics, sys
from datetime import date, timedelta
from pathlib import Path

DATA = Path(sys.argv[1] if len(sys.argv) > 1 else '../shared/data')
DAYS = [date(2024, 5, 1), date(2025, 8, 15), date(2026, 8, 20)]

# ---------------------------------------------------------------- filings

REVENUE = 'RevenueFromContractWithCustomerExcludingAssessedTax'
CAPEX, ASSETS = 'PaymentsToAcquirePropertyPlantAndEquipment', 'PaymentsToAcquireProductiveAssets'
CASH_FLOW = 'NetCashProvidedByUsedInOperatingActivities'
COMPANIES = {
    'amazon': ('AMZN', {'capex': ASSETS, 'revenue': REVENUE}),
    'microsoft': ('MSFT', {'capex': CAPEX, 'revenue': REVENUE}),
    'alphabet': ('GOOGL', {'capex': CAPEX, 'revenue': ['Revenues', REVENUE]}),
    'meta': ('META', {'capex': CAPEX, 'revenue': ['Revenues', REVENUE]}),
    'oracle': ('ORCL', {'capex': CAPEX, 'revenue': ['Revenues', REVENUE]}),
    'nvidia': ('NVDA', {'capex': ASSETS, 'revenue': 'Revenues'}),
    'micron': ('MU', {'capex': CAPEX, 'revenue': REVENUE}),
}
COMMON = {'operating_cash_flow': CASH_FLOW, 'gross_profit': 'GrossProfit', 'inventory': 'InventoryNet',
          'operating_income': 'OperatingIncomeLoss'}
HYPERSCALERS = ['microsoft', 'amazon', 'alphabet', 'meta', 'oracle']
files_read = set()


def stated(company, concept, known):
    """(first day, last day) -> value, the newest word of 10-Q and 10-K filed by then."""
    ticker, own = COMPANIES[company]
    path = f'sec/companyfacts_trimmed_2026-07-24/{ticker}.json'
    files_read.add(path)
    tags = {**COMMON, **own}[concept]
    facts = read_json(path)['facts']['us-gaap']
    found = {}
    # Of two tags that name the same the first is believed, period by period.
    for tag in reversed([tags] if isinstance(tags, str) else tags):
        rows = [r for r in facts[tag]['units']['USD'] if r['form'].startswith('10-') and r['filed'] <= known.isoformat()]
        for row in sorted(rows, key=lambda r: (r['filed'], r['accn'])):
            first = date.fromisoformat(row['start']) if 'start' in row else None
            found[(first, date.fromisoformat(row['end']))] = row['val']
    for wrong in MISDATED:
        if wrong[:2] == (company, concept):
            found.pop(wrong[2], None)
    return found


# Oracle's year 2022 stands under the dates of its last quarter too.
MISDATED = [('oracle', 'revenue', (date(2022, 3, 1), date(2022, 5, 31)))]


def calendar(last):
    """Calendar quarter, counted from year 0, that holds the middle of the quarter ending on a day."""
    middle = last - timedelta(days=45)
    return middle.year * 4 + (middle.month - 1) // 3


def quarters(company, concept, known):
    """Discrete quarters by calendar quarter: stated, else one year to date less the shorter one from the same day."""
    periods = stated(company, concept, known)
    found = {}
    for (first, last), value in periods.items():
        if first is None:
            continue
        length = (last - first).days + 1
        if 80 <= length <= 100:
            found[calendar(last)] = value
    for (first, last), value in periods.items():
        if first is None or (last - first).days + 1 <= 100 or calendar(last) in found or (last - first).days > 380:
            continue
        for (other, end), less in periods.items():
            if other == first and 80 <= (last - end).days <= 100:
                found[calendar(last)] = value - less
    return found


# In April 2024 Meta restated its capital spending of the first quarter of 2023 (6,842 to 6,823 million) and not the year 2023, which
# its report of January 2025 did: until then no twelve months to March 2024 can be put together without mixing the two.
MIXED = {('meta', 'capex'): (2024 * 4, date(2024, 4, 25), date(2025, 1, 30))}


def ttm(company, concept, known):
    if concept == 'free_cash_flow':
        a, b = ttm(company, 'operating_cash_flow', known), ttm(company, 'capex', known)
        return {q: a[q] - b[q] for q in a if q in b}
    periods = stated(company, concept, known)
    long = {(f, l): v for (f, l), v in periods.items() if f and 350 <= (l - f).days + 1 <= 380}
    whole = {calendar(last): value for (_, last), value in long.items()}
    # The year, more by this year's months so far, less by last year's: companies round each, so four quarters may be a million off.
    bridged = {}
    for (first, last), year in long.items():
        for (start, end), now in periods.items():
            if start == last + timedelta(days=1) and (end - start).days < 290:
                for (other, then), before in periods.items():
                    if other == first and abs((end - then).days - 365) <= 7:
                        bridged[calendar(end)] = year + now - before
    by = quarters(company, concept, known)
    sums = {q: sum(by[q - i] for i in range(4)) for q in by if all(q - i in by for i in range(4))}
    mixed, since, until = MIXED.get((company, concept), (0, date.max, date.min))
    return {q: value for q, value in {**sums, **bridged, **whole}.items() if not (q == mixed and since <= known < until)}


def instant(company, concept, known):
    return {calendar(last): value for (first, last), value in stated(company, concept, known).items() if first is None}


def group(concept, known, of=ttm, members=HYPERSCALERS):
    return {m: of(m, concept, known) for m in members}


def total(by, quarter, members):
    return sum(by[m][quarter] for m in members)


def reported(by, quarter):
    return [m for m in by if quarter in by[m]]


def newest(*groups, least=3, back=(0,)):
    """Newest quarter for which enough members have all that is needed, and who they are."""
    for q in range(2027 * 4, 2010 * 4, -1):
        who = [m for m in groups[0] if all(q - i in by[m] for by in groups for i in back)]
        if len(who) >= least:
            return q, who
    raise SystemExit('no quarter')


# ---------------------------------------------------------------- series of FRED

LAGS = {'WRESBAL': 2, 'WALCL': 2, 'TREAST': 2, 'SOFR': 4, 'EFFR': 4, 'IORB': 0, 'DGS10': 4, 'T10Y2Y': 4, 'T10Y3M': 4, 'M2SL': 28,
        'GDP': 31, 'A679RC1Q027SBEA': 31, 'UNRATE': 8, 'BUSLOANS': 16, 'CPIAUCSL': 15, 'NCBEILQ027S': 80, 'GDPC1': 31, 'GPDI': 31}
MONTHLY = {'M2SL', 'UNRATE', 'BUSLOANS', 'CPIAUCSL'}
QUARTERLY = {'GDP', 'A679RC1Q027SBEA', 'NCBEILQ027S', 'GDPC1', 'GPDI'}
MILLIONS, BILLIONS = {'WRESBAL', 'WALCL', 'TREAST', 'NCBEILQ027S'}, {'GDP', 'A679RC1Q027SBEA', 'M2SL', 'BUSLOANS', 'GDPC1', 'GPDI'}
RATES = {'SOFR', 'EFFR', 'IORB', 'DGS10', 'T10Y2Y', 'T10Y3M', 'UNRATE'}
TABLES = ['macro/fred_risk-divergence/{}.csv', 'macro/fred_opxie1/{}.csv', 'macro/fred_joaquin/{}.csv']


def series(name, known):
    """Last day of the period -> value, as of a day; the oldest recording that has a period gives it."""
    scale = 1e6 if name in MILLIONS else 1e9 if name in BILLIONS else 0.01 if name in RATES else 1
    rows = {}
    for pattern in TABLES:
        path = pattern.format(name)
        if (DATA / path).exists():
            files_read.add(path)
            for day, value in list(csv.reader((DATA / path).open()))[1:]:
                if value not in ('', '.'):
                    rows.setdefault(day, (float(value), None))
    for path, pick in (('macro/fred_history_bubble-oracle.csv', from_long), ('macro/fred_cache_2026-08-21.json', from_cache)):
        for day, value in pick(path, name):
            if day not in rows:
                files_read.add(path)
                rows[day] = (value, None)
    # Seen day by day since March 2026: the day on which a value first stood there.
    for row in read_csv('macro/fred_vintages_from_git.csv'):
        if row['series'] == name and row['previous_value'] == '' and row['obs_date'] in rows:
            rows[row['obs_date']] = (rows[row['obs_date']][0], date.fromisoformat(row['snapshot_date']))
    found = {}
    for day, (value, seen) in rows.items():
        last = period_end(name, date.fromisoformat(day))
        usual = last + timedelta(days=LAGS[name])
        if (usual if seen is None or seen > usual else seen) <= known:
            found[last] = value * scale
    return dict(sorted(found.items()))


def from_long(path, name):
    return [(r['date'], float(r['value'])) for r in read_csv(path) if r['series_id'] == name and r['value'] not in ('', '.')]


def from_cache(path, name):
    return [(day, value) for day, value in read_json(path)['series'].get(name, []) if value is not None]


def period_end(name, day):
    months = 1 if name in MONTHLY else 3 if name in QUARTERLY else 0
    if months == 0:
        return day
    month = day.month - 1 + months
    return date(day.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def last_of(values):
    return max(values), values[max(values)]


def at_or_before(values, day, slack=14):
    found = max(d for d in values if d <= day)
    assert (day - found).days <= slack, (day, found)
    return values[found]


def year_before(last, months=12):
    """Same calendar period, `months` earlier."""
    index = last.year * 12 + last.month - 1 - months + 1
    return date(index // 12, index % 12 + 1, 1) - timedelta(days=1)


# ---------------------------------------------------------------- reading

cache = {}


def read_json(path):
    if path not in cache:
        cache[path] = json.loads((DATA / path).read_text())
    return cache[path]


def read_csv(path):
    if path not in cache:
        cache[path] = list(csv.DictReader((DATA / path).open()))
    return cache[path]


def name_of(quarter):
    return f'{quarter // 4}Q{quarter % 4 + 1}'


# ---------------------------------------------------------------- formulas

FACT = lambda concept, of=None, shape='ttm': {'fact': concept, 'shape': shape, **({'of': of} if of else {})}
OVER = lambda operator, concept, least=3, **more: {operator: FACT(concept), 'over': 'hyperscalers', 'at-least': least, **more}
FRED = lambda name: {'series': f'fred:{name}'}


def cash_ratio(company):
    def value(known):
        a, b = ttm(company, 'capex', known), ttm(company, 'operating_cash_flow', known)
        q = max(set(a) & set(b))
        return name_of(q), a[q] / b[q]
    return {'ratio': [FACT('capex', company), FACT('operating_cash_flow', company)]}, value


def sum_of(concept):
    def value(known):
        by = group(concept, known)
        q, who = newest(by)
        return name_of(q), total(by, q, who)
    return OVER('sum', concept), value


def sum_ratio(above, below):
    def value(known):
        a, b = group(above, known), group(below, known)
        q, who = newest(a, b)
        return name_of(q), total(a, q, who) / total(b, q, who)
    return {'ratio': [OVER('sum', above), OVER('sum', below)]}, value


def sum_growth(concept):
    def value(known):
        by = group(concept, known)
        q, who = newest(by, back=(0, 4))
        return name_of(q), total(by, q, who) / total(by, q - 4, who) - 1
    return {'yoy': OVER('sum', concept)}, value


def growth_gap(known):
    a, b = group('capex', known), group('revenue', known)
    q, _ = newest(a, b, back=(0, 4))
    growth = lambda by: (lambda who: total(by, q, who) / total(by, q - 4, who) - 1)([m for m in by if q in by[m] and q - 4 in by[m]])
    return name_of(q), growth(a) - growth(b)


def acceleration_of_sum(known):
    by = group('capex', known)
    q, who = newest(by, back=(0, 1, 4, 5))
    growth = lambda at: total(by, at, who) / total(by, at - 4, who) - 1
    return name_of(q), growth(q) - growth(q - 1)


def a_year_ago(by):
    return {m: {q + 4: value for q, value in by[m].items()} for m in by}


def return_on_capex(known):
    a, b = group('revenue', known), group('capex', known)
    # Of the spending only that of a year earlier goes in.
    q, who = newest(a, a_year_ago(a), a_year_ago(b))
    return name_of(q), (total(a, q, who) - total(a, q - 4, who)) / total(b, q - 4, who)


def concentration(known):
    by = group('capex', known)
    q, who = newest(by, least=4)
    return name_of(q), sum((by[m][q] / total(by, q, who)) ** 2 for m in who)


def largest(known):
    by = group('capex', known)
    q, who = newest(by, least=4)
    return name_of(q), max(by[m][q] for m in who) / total(by, q, who)


def short_of_cash(known):
    by = group('free_cash_flow', known)
    q, who = newest(by)
    return name_of(q), sum(1 for m in who if by[m][q] < 0)


def middle_growth(known):
    by = group('revenue', known)
    q, who = newest(by, back=(0, 4))
    return name_of(q), statistics.median(by[m][q] / by[m][q - 4] - 1 for m in who)


def quarter_growth(company):
    def value(known):
        by = quarters(company, 'revenue', known)
        q = max(x for x in by if x - 4 in by)
        return name_of(q), by[q] / by[q - 4] - 1
    return {'yoy': FACT('revenue', company, 'quarter')}, value


def quarter_acceleration(company):
    def value(known):
        by = quarters(company, 'revenue', known)
        q = max(x for x in by if all(x - i in by for i in (1, 4, 5)))
        return name_of(q), (by[q] / by[q - 4]) - (by[q - 1] / by[q - 5])
    return {'acceleration': FACT('revenue', company, 'quarter')}, value


def summed_quarters(company, concept):
    def value(known):
        by = quarters(company, concept, known)
        q = max(x for x in by if all(x - i in by for i in range(4)))
        return name_of(q), sum(by[q - i] for i in range(4))
    return {'ttm': FACT(concept, company, 'quarter')}, value


def margin(company):
    def value(known):
        a, b = quarters(company, 'gross_profit', known), quarters(company, 'revenue', known)
        q = max(set(a) & set(b))
        return name_of(q), a[q] / b[q]
    return {'ratio': [FACT('gross_profit', company, 'quarter'), FACT('revenue', company, 'quarter')]}, value


def stock_weight(company):
    def value(known):
        a, b = instant(company, 'inventory', known), quarters(company, 'revenue', known)
        q = max(set(a) & set(b))
        return name_of(q), a[q] / b[q]
    return {'ratio': [FACT('inventory', company, 'instant'), FACT('revenue', company, 'quarter')]}, value


def rises(company):
    def value(known):
        by = ttm(company, 'capex', known)
        q = newest_q = max(by)
        count = 0
        while q - 1 in by and by[q] > by[q - 1]:
            count, q = count + 1, q - 1
        return name_of(newest_q), count
    return {'streak': FACT('capex', company), 'what': 'rises'}, value


def level(name):
    def value(known):
        day, found = last_of(series(name, known))
        return day.isoformat(), found
    return FRED(name), value


def growth_of_days(name):
    def value(known):
        values = series(name, known)
        day, found = last_of(values)
        # Weekly: the same day of the week a year before, as the publisher (H.4.1) and FRED reckon it.
        return day.isoformat(), found / at_or_before(values, day - timedelta(weeks=52)) - 1
    return {'yoy': FRED(name)}, value


def change_of_days(name, days):
    def value(known):
        values = series(name, known)
        day, found = last_of(values)
        return day.isoformat(), found - at_or_before(values, day - timedelta(days=days))
    return {'diff': FRED(name), 'back': days}, value


def growth_of_periods(name):
    def value(known):
        values = series(name, known)
        last, found = last_of(values)
        return period(name, last), found / values[year_before(last)] - 1
    return {'yoy': FRED(name)}, value


def period(name, last):
    return f'{last.year}Q{(last.month + 2) // 3}' if name in QUARTERLY else last.isoformat()[:7]


def ratio_of(above, below):
    def value(known):
        a, b = series(above, known), series(below, known)
        last = max(set(a) & set(b))
        return period(above, last), a[last] / b[last]
    return {'ratio': [FRED(above), FRED(below)]}, value


def reserves_to_gdp(known):
    a, b = series('WRESBAL', known), series('GDP', known)
    day, found = last_of(a)
    return day.isoformat(), found / b[max(d for d in b if d <= day)]


def sofr_gap(known):
    a, b = series('SOFR', known), series('IORB', known)
    days = [d for d in sorted(a) if d in b]
    gaps = {d: a[d] - b[d] for d in days}
    return days, gaps


def window(name, years_in_days, how):
    def value(known):
        values = series(name, known)
        day, found = last_of(values)
        return day.isoformat(), how(found, [v for d, v in values.items() if day - timedelta(days=years_in_days) < d <= day])
    return value


def rank(now, values):
    others = list(values)
    others.remove(now)
    return (sum(1 for v in others if v < now) + sum(1 for v in others if v == now) / 2) / len(others)


def equity_rank(known):
    a, b = series('NCBEILQ027S', known), series('GDP', known)
    ratios = {d: a[d] / b[d] for d in a if d in b}
    last = max(ratios)
    return period('GDP', last), rank(ratios[last], ratios.values())


def volatility(known):
    values = list(series('DGS10', known).items())[-64:]
    changes = [math.log(b / a) for (_, a), (_, b) in zip(values, values[1:])]
    return values[-1][0].isoformat(), statistics.stdev(changes[-62:]) * math.sqrt(252)


def sahm(known):
    values = list(series('UNRATE', known).items())
    means = [statistics.mean(v for _, v in values[i - 2:i + 1]) for i in range(2, len(values))]
    return values[-1][0].isoformat()[:7], means[-1] - min(means[-12:])


def real_rate(known):
    rates, prices = series('EFFR', known), series('CPIAUCSL', known)
    day, rate = last_of(rates)
    last = max(d for d in prices if d <= day)
    return day.isoformat(), rate - (prices[last] / prices[year_before(last)] - 1)


def it_of_growth(known):
    a, b = series('A679RC1Q027SBEA', known), series('GDP', known)
    last = max(d for d in a if d in b and year_before(d) in a)
    return period('GDP', last), (a[last] - a[year_before(last)]) / (b[last] - b[year_before(last)])


SPREAD = {'spread': [FRED('SOFR'), FRED('IORB')]}
FORMULAS = {
    **{f'{c}-capex-to-cash-flow': cash_ratio(c) for c in ('amazon', 'microsoft', 'alphabet', 'meta', 'oracle')},
    'capex': sum_of('capex'),
    'free-cash-flow': sum_of('free_cash_flow'),
    'capex-to-cash-flow': sum_ratio('capex', 'operating_cash_flow'),
    'capex-to-revenue': sum_ratio('capex', 'revenue'),
    'operating-margin': sum_ratio('operating_income', 'revenue'),
    'capex-growth': sum_growth('capex'),
    'revenue-growth': sum_growth('revenue'),
    'growth-gap': ({'spread': [{'yoy': OVER('sum', 'capex')}, {'yoy': OVER('sum', 'revenue')}]}, growth_gap),
    'capex-acceleration': ({'acceleration': OVER('sum', 'capex')}, acceleration_of_sum),
    'revenue-on-capex': ({'ratio': [{'diff': OVER('sum', 'revenue'), 'back': 365}, {'lag': OVER('sum', 'capex'), 'places': 4}]},
                         return_on_capex),
    'capex-concentration': (OVER('herfindahl', 'capex', 4), concentration),
    'capex-largest': (OVER('top-share', 'capex', 4, top=1), largest),
    'short-of-cash': (OVER('count', 'free_cash_flow', below=0), short_of_cash),
    'median-revenue-growth': ({'median': {'yoy': FACT('revenue')}, 'over': 'hyperscalers', 'at-least': 3}, middle_growth),
    'nvidia-revenue-growth': quarter_growth('nvidia'),
    'nvidia-revenue-acceleration': quarter_acceleration('nvidia'),
    'micron-revenue-growth': quarter_growth('micron'),
    'nvidia-revenue-ttm': summed_quarters('nvidia', 'revenue'),
    'nvidia-gross-margin': margin('nvidia'),
    'micron-gross-margin': margin('micron'),
    'nvidia-inventory-to-revenue': stock_weight('nvidia'),
    'alphabet-capex-rises': rises('alphabet'),
    'bank-reserves': level('WRESBAL'),
    'ten-less-two': level('T10Y2Y'),
    'ten-less-three-months': level('T10Y3M'),
    'fed-assets-growth': growth_of_days('WALCL'),
    'reserves-growth': growth_of_days('WRESBAL'),
    'fed-treasuries-quarter': change_of_days('TREAST', 91),
    'inflation': growth_of_periods('CPIAUCSL'),
    'nominal-growth': growth_of_periods('GDP'),
    'it-investment-to-gdp': ratio_of('A679RC1Q027SBEA', 'GDP'),
    'it-investment-of-growth': ({'ratio': [{'diff': FRED('A679RC1Q027SBEA'), 'back': 365}, {'diff': FRED('GDP'), 'places': 4}]},
                                it_of_growth),
    'equity-to-gdp-percentile': ({'percentile': {'ratio': [FRED('NCBEILQ027S'), FRED('GDP')]}}, equity_rank),
    'reserves-to-gdp': ({'ratio': [FRED('WRESBAL'), FRED('GDP')]}, reserves_to_gdp),
    'sofr-less-iorb': (SPREAD, lambda known: (lambda days, gaps: (days[-1].isoformat(), gaps[days[-1]]))(*sofr_gap(known))),
    'sofr-less-iorb-month': ({'mean-of-last': SPREAD, 'count': 20},
                             lambda known: (lambda days, gaps: (days[-1].isoformat(), statistics.mean(gaps[d] for d in days[-20:])))(*sofr_gap(known))),
    'ten-year-percentile': ({'percentile': FRED('DGS10'), 'window': 3652}, window('DGS10', 3652, rank)),
    'ten-year-z-score': ({'z-score': FRED('DGS10'), 'window': 1826},
                         window('DGS10', 1826, lambda now, v: (now - statistics.mean(v)) / statistics.stdev(v))),
    'ten-year-drawdown': ({'drawdown': FRED('DGS10'), 'window': 365}, window('DGS10', 365, lambda now, v: now / max(v) - 1)),
    'ten-year-volatility': ({'volatility': FRED('DGS10'), 'count': 63}, volatility),
    'sahm-gap': ({'spread': [{'mean-of-last': FRED('UNRATE'), 'count': 3},
                             {'min-of-last': {'mean-of-last': FRED('UNRATE'), 'count': 3}, 'count': 12}]}, sahm),
    'real-policy-rate': ({'spread': [FRED('EFFR'), {'yoy': FRED('CPIAUCSL')}]}, real_rate),
}


def main():
    cases = []
    asked = [(key, day) for key in FORMULAS for day in DAYS]
    asked.append(('amazon-capex-to-cash-flow', date(2026, 5, 1)))
    for key, day in asked:
        formula, value = FORMULAS[key]
        files_read.clear()
        where, found = value(day)
        cases.append({'id': key, 'formula': formula, 'asOf': day.isoformat(), 'period': where, 'value': found, 'from': sorted(files_read)})
    target = Path(__file__).with_name('values.json')
    target.write_text(json.dumps({'groups': {'hyperscalers': HYPERSCALERS}, 'cases': cases}, indent=2) + '\n')
    print(len(cases), 'values')


main()
