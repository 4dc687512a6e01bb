import type { Modality } from '../../base/vocabulary.ts';
import { toText } from '../../base/decimal.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found } from './scene.ts';

/** What a claim that has been read leaves for those behind it. */
export interface Remembered {
  subject: string | null;
  metric: string | null;
  period: string | null;
  modality: Modality;
}

interface Last {
  claim: Remembered;
  family: string;
  end: number;
  line: number;
}

/** The claims read so far: the one before, and each exact figure with what was said of it. */
export class Memory {
  #last: Last | null = null;
  #guidance: { subject: string; period: string; end: number } | null = null;
  #report: { subject: string; period: string; end: number } | null = null;
  readonly #figures = new Map<string, Remembered>();
  /** The figure asked for last: a claim asks more than once for its own. */
  #asked: { quantity: Quantity; key: string | null } | null = null;

  remember(quantity: Quantity, line: number, claim: Remembered): void {
    this.#last = { claim, family: quantity.unit.family, end: quantity.end, line };
    const { subject, period, modality } = claim;
    if (modality === 'forecast' && subject !== null && /^(?:FY)?\d{4}(?:-Q\d)?$/.test(period ?? ''))
      this.#guidance = { subject, period: period ?? '', end: quantity.end };
    if (
      modality === 'reported' &&
      subject !== null &&
      guidable.has(claim.metric ?? '') &&
      /-Q\d$/.test(period ?? '')
    )
      this.#report = { subject, period: period ?? '', end: quantity.end };
    const key = this.#keyOf(quantity);
    if (key !== null && !this.#figures.has(key)) this.#figures.set(key, claim);
  }

  /** The measure of the number before, where this one is of the same kind and stands close behind it. */
  metric(quantity: Quantity, isChange: boolean, line: number): Found<string> | null {
    const last = this.#last;
    // A price of another paragraph is of another thing.
    if (
      last !== null &&
      last.line !== line &&
      quantity.unit.family === 'money' &&
      this.#keyOf(quantity) === null
    )
      return null;
    if (last !== null && moves.has(last.claim.metric ?? '') && !isChange) return null;
    // 收益率 4%。某股跌 3%: what moves is no level.
    if (isChange && levels.has(last?.claim.metric ?? '')) return null;
    const near =
      last !== null && last.family === quantity.unit.family && quantity.start - last.end <= metricReach;
    return near && last.claim.metric !== null
      ? { value: last.claim.metric, span: null, reason: 'metric_carried_over' }
      : null;
  }

  /** The period of the claim before in the same paragraph, where it is of the same measure. */
  period(quantity: Quantity, line: number, metric: string | null): Found<string> | null {
    const last = this.#last;
    if (last === null || metric === null || last.line !== line || quantity.start - last.end > periodReach)
      return null;
    const { claim } = last;
    if (claim.metric === null) return null;
    // 收入 512 亿，同比增长 66%: the growth of what stands right before it.
    const grown = metric === 'growth' && quantity.start - last.end <= growthReach;
    if (!grown && groupOf(claim.metric) !== groupOf(metric)) return null;
    return claim.period !== null ? { value: claim.period, span: null, reason: 'period_carried_over' } : null;
  }

  /** How sure the number before was, where it stands in the same line close by. */
  near(quantity: Quantity, line: number): Modality | null {
    const last = this.#last;
    return last === null || last.line !== line || quantity.start - last.end > goesOnReach
      ? null
      : last.claim.modality;
  }

  /** Whether the number before was a forecast: its period is not that of what is reported behind it. */
  get foresaw(): boolean {
    return this.#last?.claim.modality === 'forecast';
  }

  /** The year of the forecast before, close by and of the same company: guidance goes through one year's measures. */
  guided(quantity: Quantity, subject: string | null, metric: string): Found<string> | null {
    const last = this.#guidance;
    if (last === null || subject === null || last.subject !== subject || !guidable.has(metric)) return null;
    return quantity.start - last.end <= guidanceReach
      ? { value: last.period, span: null, reason: 'period_carried_over' }
      : null;
  }

  /** The quarter of the last figure that was reported of the same company: a report goes on about it in its next paragraphs. */
  reported(quantity: Quantity, subject: string | null, metric: string): Found<string> | null {
    const last = this.#report;
    if (last === null || subject === null || last.subject !== subject || !guidable.has(metric)) return null;
    return quantity.start - last.end <= reportReach
      ? { value: last.period, span: null, reason: 'period_carried_over' }
      : null;
  }

  /** The same exact figure of the same thing, earlier in the text: 2070亿美元 stays what it was. */
  figure(quantity: Quantity, subject: string | null, metric: string | null): Remembered | null {
    const key = this.#keyOf(quantity);
    const found = key === null ? undefined : this.#figures.get(key);
    if (found === undefined) return null;
    // A round number is the same figure only of the same thing and measure.
    if (/^\d0*$/.test(key ?? '') && (subject === null || metric === null)) return null;
    const fits =
      (subject === null || found.subject === subject) && (metric === null || found.metric === metric);
    return fits ? found : null;
  }

  #keyOf(quantity: Quantity): string | null {
    if (this.#asked?.quantity !== quantity) this.#asked = { quantity, key: keyOf(quantity) };
    return this.#asked.key;
  }
}

const guidanceReach = 300;
const reportReach = 400;
const guidable: ReadonlySet<string> = new Set([
  'revenue',
  'growth',
  'margin',
  'capex',
  'net_income',
  'net_loss',
  'cash_flow',
  'other:eps',
  'other:ffo',
  'other:operating_income',
]);

const levels: ReadonlySet<string> = new Set([
  'interest_rate',
  'probability',
  'other:unemployment',
  'other:inflation',
  'other:utilization',
  'other:share',
]);
const moves: ReadonlySet<string> = new Set(['price_change', 'growth']);

/** What was agreed in one breath was agreed at one time. */
function groupOf(metric: string): string {
  return agreements.has(metric) ? 'agreement' : metric;
}

const agreements: ReadonlySet<string> = new Set(['investment', 'commitment', 'contract_value']);
const metricReach = 60;
const periodReach = 160;
const growthReach = 20;
const goesOnReach = 40;

/** A large sum: smaller numbers meet by chance. */
function keyOf({ low, high, unit }: Quantity): string | null {
  const side = low ?? high;
  if (unit.family !== 'money' || side === null) return null;
  const written = toText(side);
  const digits = written.length - (written.includes('.') ? 1 : 0) - (written.startsWith('-') ? 1 : 0);
  return digits < 8 ? null : written;
}
