import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { locales } from '../../src/base/locale.ts';
import { metricName, metricNames } from '../../src/base/metric-names.ts';

describe('what a metric is called', () => {
  it('is said in three languages', () => {
    expect(locales.map((locale) => metricName('run_rate_revenue', locale))).toEqual([
      'run-rate revenue',
      '年化营收',
      '年化營收',
    ]);
    expect(metricName('no_such_metric', 'zh-Hant')).toBeNull();
  });

  it('is known of every metric that comes with the program', () => {
    const file = fileURLToPath(new URL('../../theses/ai-infra/metrics.yaml', import.meta.url));
    const { metrics } = parse(readFileSync(file, 'utf8')) as { metrics: Record<string, unknown> };
    expect(Object.keys(metrics).filter((id) => !(id in metricNames('zh-Hans')))).toEqual([]);
  });
});
