import { parseDecimal, shift, toNumber, type Decimal } from '../base/decimal.ts';
import type { Fact, Observation, SeriesInfo } from '../base/observation.ts';
import { dayAt, endOfDay, instantOf } from './as-known-at.ts';
import { dayNumber, isoDay } from './period.ts';

export interface Dated {
  /** New ones: `ok`, or `quarantined` with a reason. */
  facts: readonly Fact[];
  /** What cannot be kept as a number at all. */
  refused: readonly { observation: Observation; reason: RefusalReason }[];
  /** Observations that say what is held already. */
  unchanged: number;
}

type RefusalReason = 'unknown_series' | 'not_a_number' | 'not_a_day' | 'not_an_instant';

/** Reasons for which a fact is kept but not used. */
type QuarantineReason = 'future_period' | 'future_statement' | 'period_reversed' | 'known_before_period';

/**
 * Gives every observation its three dates' second: when the world could know it.
 *
 * Stated by the source: exact. Else the first value of a period is dated by the usual lag of the series (assumed_lag, never
 * later than the asking), or by the asking where the series has no lag; and a value that differs from the one held is known
 * since the asking (retrieved), since nobody says when it changed. What is unchanged adds nothing.
 *
 * `held` are the facts of these series kept so far, in any order; `retrievedAt` is a UTC instant in `toISOString` form.
 */
export function dateObservations(
  observations: readonly Observation[],
  series: readonly SeriesInfo[],
  held: readonly Fact[],
  retrievedAt: string,
): Dated {
  const infos = new Map(series.map((info) => [info.id, info]));
  const todays = new Map(
    [...new Set(series.map(({ zone }) => zone))].map((zone) => [zone, dayAt(retrievedAt, zone)]),
  );
  const kept = keptBy(held);
  // What a source dates itself and nobody holds yet is new: a company's first facts are not compared with each other.
  const undated = observations.filter(({ knownAt }) => knownAt === null);
  const compared = new Set([...held, ...undated].map((one) => one.series));
  const facts: Fact[] = [];
  const refused: { observation: Observation; reason: RefusalReason }[] = [];
  let unchanged = 0;
  for (const observation of observations) {
    const read = readable(observation, infos.get(observation.series));
    if (typeof read === 'string') {
      refused.push({ observation, reason: read });
      continue;
    }
    const { info, amount, value } = read;
    const today = todays.get(info.zone) ?? dayAt(retrievedAt, info.zone);
    const dating =
      observation.knownAt === null
        ? datedByUs(observation, info, kept.newest(observation), amount, retrievedAt)
        : datedBySource(observation.knownAt, info, today, retrievedAt);
    if (dating === null) {
      unchanged += 1;
      continue;
    }
    const fault = faultOf(observation, today) ?? dating.fault ?? null;
    const fact: Fact = {
      series: observation.series,
      periodStart: observation.periodStart,
      periodEnd: observation.periodEnd,
      knownAt: dating.knownAt,
      knownAtBasis: dating.basis,
      valueText: observation.valueText,
      value,
      sourceRef: observation.sourceRef,
      form: observation.form,
      state: fault === null ? 'ok' : 'quarantined',
      reason: fault,
    };
    if (!compared.has(observation.series) || kept.addNew(fact)) facts.push(fact);
    else unchanged += 1;
  }
  return { facts, refused, unchanged };
}

interface Dating {
  knownAt: string;
  basis: Fact['knownAtBasis'];
  fault?: QuarantineReason;
}

function datedBySource(stated: string, info: SeriesInfo, today: string, retrievedAt: string): Dating {
  const instant = instantOf(stated, info.zone) ?? retrievedAt;
  if (instant <= retrievedAt) return { knownAt: instant, basis: 'exact' };
  // A filing of today: its day has not ended, but we have it in hand.
  if (stated.slice(0, 10) === today && stated.length === 10) return { knownAt: retrievedAt, basis: 'exact' };
  return { knownAt: instant, basis: 'exact', fault: 'future_statement' };
}

function datedByUs(
  observation: Observation,
  info: SeriesInfo,
  newest: Fact | undefined,
  amount: Decimal,
  retrievedAt: string,
): Dating | null {
  if (newest) {
    const same = parseDecimal(newest.valueText);
    if (same && same.digits === amount.digits && same.exponent === amount.exponent) return null;
    return { knownAt: retrievedAt, basis: 'retrieved' };
  }
  if (info.lagDays === null) return { knownAt: retrievedAt, basis: 'retrieved' };
  const released = endOfDay(isoDay(dayNumber(observation.periodEnd) + info.lagDays), info.zone);
  return { knownAt: released < retrievedAt ? released : retrievedAt, basis: 'assumed_lag' };
}

function readable(
  observation: Observation,
  info: SeriesInfo | undefined,
): { info: SeriesInfo; amount: Decimal; value: number } | RefusalReason {
  if (!info) return 'unknown_series';
  const amount = parseDecimal(observation.valueText);
  const value = amount === null ? Number.NaN : toNumber(shift(amount, info.scale));
  if (amount === null || !Number.isFinite(value)) return 'not_a_number';
  const days = [observation.periodStart ?? observation.periodEnd, observation.periodEnd];
  if (days.some((day) => Number.isNaN(dayNumber(day)))) return 'not_a_day';
  if (observation.knownAt !== null && instantOf(observation.knownAt, info.zone) === null)
    return 'not_an_instant';
  return { info, amount, value };
}

function faultOf({ periodStart, periodEnd, knownAt }: Observation, today: string): QuarantineReason | null {
  if (periodStart !== null && periodStart > periodEnd) return 'period_reversed';
  if (periodEnd > today) return 'future_period';
  // Stated before the period began: a plan or a slip, never a report of it.
  if (knownAt !== null && knownAt.slice(0, 10) < (periodStart ?? periodEnd)) return 'known_before_period';
  return null;
}

function keptBy(held: readonly Fact[]): {
  newest(of: Pick<Fact, 'series' | 'periodStart' | 'periodEnd'>): Fact | undefined;
  /** False where the very same is there already. */
  addNew(fact: Fact): boolean;
} {
  const newest = new Map<string, Fact>();
  const all = new Set<string>();
  const place = ({
    series,
    periodStart,
    periodEnd,
  }: Pick<Fact, 'series' | 'periodStart' | 'periodEnd'>): string =>
    `${series}\0${periodStart ?? ''}\0${periodEnd}`;
  const whole = (fact: Fact): string =>
    `${place(fact)}\0${fact.knownAt}\0${fact.sourceRef}\0${fact.valueText}`;
  const addNew = (fact: Fact): boolean => {
    const key = whole(fact);
    if (all.has(key)) return false;
    all.add(key);
    const before = newest.get(place(fact));
    if (fact.state === 'ok' && (!before || before.knownAt <= fact.knownAt)) newest.set(place(fact), fact);
    return true;
  };
  held.forEach(addNew);
  return { newest: (of) => newest.get(place(of)), addNew };
}
