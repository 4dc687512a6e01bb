import { fold } from '../base/fold.ts';
import type { SourceTable } from '../base/observation.ts';
import type { EvidenceClaim } from './evidence-claim.ts';
import { isLocated } from './claim-facts.ts';
import { judge, type Candidate } from './judge.ts';
import { underModality } from './modality-verdict.ts';
import { unverifiable } from './unverifiable.ts';
import type { Check, Verdict } from './verdict.ts';
import type { VerifySight } from './verify-sight.ts';
import { wordingOf, type Wording } from './wording.ts';

/** A listed option stands for so many shares; a 13F counts the shares under the option. */
const sharesPerContract = 100;

/** 持有 5 万份看跌期权 is read as a holding: the clause says that it is one of options. */
const countsHoldings: ReadonlySet<string> = new Set(['ownership', 'other:count', 'multiple_of']);

function isOption(clause: string): boolean {
  return /期权|选择权|认沽|认购|(?<![a-z])(?:puts?|calls?|options?)(?![a-z])/.test(clause);
}

interface Position {
  table: SourceTable;
  row: readonly string[];
  issuer: string;
  option: string;
  shares: number;
  /** Of the shares under the options at the end of the quarter: not what was paid for them. */
  notional: number;
}

/**
 * An option position against the newest holdings reports known when the claim was written. Contracts are shares over 100. The value of a
 * row is the notional of the underlying: money that agrees with it is confirmed as such, other money is on another basis (what was
 * paid stands in no 13F). Where the text names no underlying, a number is contradicted only if no row and no sum of rows fits.
 */
export const holdings: Check<VerifySight> = {
  id: 'table.13f',
  apply(claim, sight) {
    if (
      claim.kind !== 'count' &&
      claim.unit !== 'shares' &&
      claim.unit !== 'contracts' &&
      claim.currency === null
    )
      return null;
    const wording = wordingOf(claim);
    if (
      claim.metric !== 'option_position' &&
      !(countsHoldings.has(claim.metric ?? '') && isOption(wording.clause))
    )
      return null;
    const holder = holderOf(claim, wording, sight);
    if (holder === null) return unverifiable(claim, this.id, 'subject_without_source', sight);
    const positions = positionsOf(holder, claim, sight);
    if (positions.length === 0) return unverifiable(claim, this.id, 'source_not_held', sight);
    const meant = meantPositions(positions, claim, wording, sight);
    if (meant.length === 0) return unverifiable(claim, this.id, 'no_fact_for_period', sight);
    const verdict = judged(claim, meant, wording, sight);
    if (verdict === null) return null;
    const held = { ...verdict, wouldSettle: sight.now.sourceFor(claim.subjectId, claim.metric) };
    return underModality(claim, held);
  },
};

function judged(
  claim: EvidenceClaim,
  meant: readonly Position[],
  wording: Wording,
  { bases }: VerifySight,
): Verdict | null {
  const money = claim.currency !== null;
  const rows = meant.map((one) => candidateOf(claim, one));
  const sum: Candidate = {
    value: rows.reduce((total, { value }) => total + value, 0),
    evidence: rows.flatMap(({ evidence }) => evidence),
    restsOn: rows.flatMap(({ restsOn }) => restsOn),
  };
  const verdict = judge(claim, {
    rule: holdings.id,
    candidates: rows.length > 1 ? [...rows, sum] : rows,
    blocked: money && bases.words.premium.isIn(wording.clause) ? 'basis_differs' : null,
    unsure:
      !money &&
      claim.metric === 'option_position' &&
      isLocated(claim, 'metric') &&
      (claim.documentDate !== null || claim.period !== null)
        ? null
        : 'slot_inferred',
    elsewhere: () =>
      money && rows[0] !== undefined ? { candidate: rows[0], reason: 'basis_differs' } : null,
    plausible: [0, Infinity],
  });
  if (verdict?.outcome !== 'contradicted' || rows.length < 2) return verdict;
  // Nothing comes near: by how much is told of the largest position, with all of them as evidence.
  const largest = rows.reduce((best, one) => (one.value > best.value ? one : best));
  const said = claim.high ?? claim.low;
  return {
    ...verdict,
    ratio: said === null ? null : said / largest.value,
    evidence: [...new Set([...largest.evidence, ...sum.evidence])],
    restsOn: [...new Set(sum.restsOn)],
  };
}

function holderOf(claim: EvidenceClaim, { sentence }: Wording, { bases }: VerifySight): string | null {
  for (const id of [claim.subjectId, claim.speakerId]) {
    const manager = id === null ? undefined : bases.managers.get(id);
    if (manager !== undefined) return manager.holder;
  }
  for (const { holder, words } of bases.managers.values()) if (words.isIn(sentence)) return holder;
  return null;
}

/** Options in the newest report known on the claim's day; of the period the claim names where it names one. */
function positionsOf(holder: string, claim: EvidenceClaim, sight: VerifySight): Position[] {
  const seen = claim.documentDate === null ? sight.now : sight.asKnownOn(claim.documentDate);
  const tables = [...seen.tables('holdings', null)]
    .filter(({ entity }) => entity === holder)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const named = claim.periodEnd === null ? [] : tables.filter(({ asOf }) => asOf <= (claim.periodEnd ?? ''));
  const [newest] = named.length > 0 ? named : tables;
  return newest === undefined ? [] : tables.filter(({ asOf }) => asOf === newest.asOf).flatMap(optionsOf);
}

function optionsOf(table: SourceTable): Position[] {
  const place = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const [issuer, value, amount, of, option] = ['issuer', 'value', 'amount', 'amount of', 'put or call'].map(
    place,
  );
  if ([issuer, value, amount, option].some((at) => at === undefined || at < 0)) return [];
  return table.rows.flatMap((row) => {
    const kind = row[option ?? 0] ?? null;
    const [shares, notional] = [Number(row[amount ?? 0] ?? NaN), Number(row[value ?? 0] ?? NaN)];
    if (kind === null || !Number.isFinite(shares) || !Number.isFinite(notional)) return [];
    if (of !== undefined && of >= 0 && row[of] !== 'SH') return [];
    const cells = row.map((cell) => cell ?? '');
    return [
      { table, row: cells, issuer: (row[issuer ?? 0] ?? '').toLowerCase(), option: kind, shares, notional },
    ];
  });
}

/** Rows of the underlying and the kind of option the text names; all where it names none. */
function meantPositions(
  positions: readonly Position[],
  claim: EvidenceClaim,
  { sentence }: Wording,
  { bases }: VerifySight,
): Position[] {
  const put = /看跌|看空|做空|认沽|(?<![a-z])puts?(?![a-z])|short/.test(sentence);
  const call = /看涨|认购|(?<![a-z])calls?(?![a-z])/.test(sentence);
  const named = [...bases.issuers].filter(
    ([id, { words }]) => id === claim.subjectId || words.isIn(sentence),
  );
  const own = named.filter(([id]) => id === claim.subjectId);
  const issuers = (own.length > 0 ? own : named).map(([, { issuer }]) => issuer);
  const { subjectId, subject } = claim;
  if (own.length === 0 && subjectId !== null && subject !== null && !bases.managers.has(subjectId))
    issuers.splice(0, Infinity, fold(subject));
  return positions.filter(
    ({ issuer, option }) =>
      (issuers.length === 0 || issuers.some((one) => issuer.includes(one))) &&
      (put === call || (put ? option === 'Put' : option === 'Call')),
  );
}

function candidateOf(claim: EvidenceClaim, { table, row, shares, notional }: Position): Candidate {
  const contracts = shares / sharesPerContract;
  const value = claim.currency !== null ? notional : claim.unit === 'shares' ? shares : contracts;
  const { id: tableId, sourceRef } = table;
  const counted = claim.currency === null && claim.unit !== 'shares';
  return {
    value,
    evidence: [
      { kind: 'table', tableId, row, sourceRef, url: filing(table) },
      ...(counted
        ? [
            {
              kind: 'arithmetic' as const,
              expression: `${shares} / ${sharesPerContract}`,
              valueText: String(contracts),
              unit: 'contracts',
            },
          ]
        : []),
    ],
    restsOn: [`${tableId}@${sourceRef}`],
  };
}

function filing({ entity, sourceRef }: SourceTable): string | null {
  const cik = /^cik:0*(\d+)$/.exec(entity ?? '')?.[1];
  if (cik === undefined || !/^\d{10}-\d{2}-\d{6}$/.test(sourceRef)) return null;
  return `https://www.sec.gov/Archives/edgar/data/${cik}/${sourceRef.replaceAll('-', '')}/${sourceRef}-index.htm`;
}
