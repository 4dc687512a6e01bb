import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import { stepYear } from '../grammar/period-labels.ts';
import type { FoundPeriod } from './found-period.ts';
import type { Found, Scene } from './scene.ts';
import { lastBefore } from './scene.ts';

/**
 * The quarter or year a report of results is about, for what it says happened and dates nowhere: the one its title or
 * first lines name beside 财报, 业绩, earnings, results. Null for a text that is none, or a measure no report has.
 */
export function reportPeriod(
  scene: Scene,
  periods: readonly PeriodMention[],
  quantity: Quantity,
  metric: string,
): Found<string> | null {
  if (!measured.has(metric)) return null;
  const segment = scene.segmentAt(quantity.start);
  // The articles of a page have their own first lines, which the whole text's say nothing of.
  if (segment?.kind === 'comment' || (segment?.kind === 'article' && segment.start > headReach)) return null;
  let found = reports.get(scene);
  if (found === undefined) {
    found = inHead(scene, periods);
    reports.set(scene, found);
  }
  return found === null ? null : { value: found, span: null, reason: 'period_of_report' };
}

/**
 * 上年同期, the prior year, in a report of results: the quarter of the year before the one it is about, where no period near it
 * says from when to count, which leaves it the bare year before the text. Null where the period is named otherwise.
 */
export function yearBeforeReport(
  scene: Scene,
  periods: readonly PeriodMention[],
  quantity: Quantity,
  metric: string,
  told: FoundPeriod | null,
): FoundPeriod | null {
  if (told?.span == null || told.value.length !== 4 || !/^\d{4}$/.test(told.value)) return null;
  if (!yearAgo.test(scene.text.slice(told.span.start, told.span.end))) return null;
  const report = reportPeriod(scene, periods, quantity, metric)?.value ?? '';
  const before = /-Q\d$/.test(report) ? stepYear(report, -1) : null;
  return before === null ? null : { ...told, value: before };
}

const yearAgo =
  /^(?:上年|去年)同[期季]$|^(?:the )?(?:prior|previous|preceding) year$|year-ago|prior-year|^a year (?:ago|earlier)$/;

const reports = new WeakMap<Scene, string | null>();
const headReach = 400;
const results =
  /财报|业绩|季报|年报|法说会|电话会|earnings|results|quarterly report|10-[qk](?![a-z\d])|shareholder letter/;

function inHead(scene: Scene, periods: readonly PeriodMention[]): string | null {
  let line = scene.stretches.around(0, 3);
  for (let count = 0; count < 6 && line.start < headReach; count++) {
    const text = scene.text.slice(line.start, Math.min(line.end, line.start + 160));
    const named = lastBefore(periods, Math.min(line.end, line.start + 160));
    if (
      named !== null &&
      named.start >= line.start &&
      !named.vague &&
      /^(?:FY)?\d{4}(?:-Q\d)?$/.test(named.label) &&
      results.test(text) &&
      !/guid|outlook|预计|指引|展望/.test(text)
    )
      return named.label;
    if (line.end >= scene.text.length) break;
    line = scene.stretches.around(line.end + 1, 3);
  }
  return null;
}

const measured: ReadonlySet<string> = new Set([
  'revenue',
  'revenue_share',
  'net_income',
  'net_loss',
  'margin',
  'growth',
  'cash_flow',
  'capex',
  'contract_value',
  'backlog',
  'shipments',
  'leverage',
  'debt_raised',
  'equity_raised',
  'customers',
  'retention',
  'churn',
  'inventory',
  'other:eps',
  'other:ffo',
  'other:operating_income',
  'other:utilization',
  'other:production_capacity',
  'other:dividend',
  'other:buyback',
]);
