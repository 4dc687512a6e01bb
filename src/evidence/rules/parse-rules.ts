import { fold } from '../../base/fold.ts';
import type { EvidenceClaim } from '../evidence-claim.ts';
import { horizonIn, stretchIn } from './stretch-in.ts';
import type { Condition, RuleOutcome, StatedRule } from './stated-rule.ts';

/** A stretch of a text with what stands there. */
interface Part {
  start: number;
  end: number;
  quote: string;
}

/** A sentence cut into its condition and its outcome: what a note calls a rule, or what `ruleParts` finds. */
export interface RuleParts extends Readonly<Record<'sentence' | 'condition' | 'outcome', Part>> {
  /** The condition is the least that will do: X 才能 Y. */
  readonly least?: boolean;
}

/**
 * The rules of one text as objects: from the sentences its note gives as rules (a note's `Rule` fits) and those whose
 * claims are told as a rule. A rule whose condition holds no number, or that is neither told as a regularity nor with odds
 * (a supposition, a story), is none here.
 */
export function parseRules(
  documentId: string,
  noted: readonly RuleParts[],
  claims: readonly EvidenceClaim[],
): StatedRule[] {
  const known = claims.filter(({ state, rejected }) => state === 'located' && !rejected);
  const found = new Map<string, StatedRule>();
  for (const parts of [...noted, ...ruleParts(known)]) {
    const rule = ruleOf(documentId, parts, known);
    if (rule !== null && !found.has(rule.condition.claimId)) found.set(rule.condition.claimId, rule);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function ruleOf(
  documentId: string,
  { sentence, condition, outcome, least = false }: RuleParts,
  claims: readonly EvidenceClaim[],
): StatedRule | null {
  const inside = (span: Part): EvidenceClaim[] =>
    claims.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (/^\s*(?:unless|除非)/i.test(condition.quote)) return null;
  const when = inside(condition).find(isThreshold);
  if (when === undefined) return null;
  const then = inside(outcome);
  const told = outcomeOf(then, outcome);
  const regular = [when, ...then].some(({ modality }) => modality === 'rule');
  if (!regular && told.odds === null) return null;
  return {
    id: `${documentId}@${sentence.start}`,
    documentId,
    start: sentence.start,
    end: sentence.end,
    quote: sentence.quote,
    speaker: when.speaker,
    condition: conditionOf(when, condition, least),
    outcome: told,
  };
}

/** The halves of sentences with a claim told as a rule, or with odds: 当 X 时, Y; 如果 X, Y; "when X, Y"; "Y when X". */
function ruleParts(claims: readonly EvidenceClaim[]): RuleParts[] {
  const seen = new Set<number>();
  return claims.flatMap(({ modality, metric, sentence, sentenceStart }): RuleParts[] => {
    if ((modality !== 'rule' && metric !== 'probability') || seen.has(sentenceStart)) return [];
    seen.add(sentenceStart);
    const part = (from: number, to: number): Part => ({
      start: sentenceStart + from,
      end: sentenceStart + to,
      quote: sentence.slice(from, to),
    });
    const words = fold(sentence);
    const leading = leadingCondition.exec(words);
    if (leading?.[1] !== undefined) {
      const from = leading.index + leading[0].length - leading[1].length;
      const to = from + leading[1].length;
      return [
        {
          sentence: part(0, sentence.length),
          condition: part(from, to),
          outcome: part(to + 1, sentence.length),
        },
      ];
    }
    const least = onlyThen.exec(words);
    if (least?.[1] !== undefined) {
      const cut = least.index + least[1].length;
      const end = least.index + least[0].length;
      return [
        {
          sentence: part(0, sentence.length),
          condition: part(least.index, cut),
          outcome: part(cut, end),
          least: true,
        },
      ];
    }
    const trailing = /\b(?:when(?:ever)?|if|once)\b [^,;]{6,160}$/.exec(words);
    if (trailing === null || trailing.index < 8) return [];
    const cut = trailing.index;
    return [
      { sentence: part(0, sentence.length), condition: part(cut, sentence.length), outcome: part(0, cut) },
    ];
  });
}

/** X 才能 Y: no less than X. */
const onlyThen = /([^,;。]{3,40})才(?:能|会|可以)[^,;。]{3,60}/;

const leadingCondition =
  /(?:^|[,;:\s])((?:当|每当|每逢|如果|一旦|若|只要)[^,;]{3,60}|(?:when(?:ever)?|if|once)\b [^,;]{4,160})(?=,)/;

function isThreshold({ metric, kind, low, high }: EvidenceClaim): boolean {
  return metric !== null && kind !== 'duration' && (low !== null || high !== null);
}

function conditionOf(claim: EvidenceClaim, { quote, start }: Part, least: boolean): Condition {
  const words = fold(quote);
  const ahead = fold(quote.slice(0, Math.max(0, claim.start - start)));
  const said = fold(claim.quote);
  const { subject, subjectId, metric, unit, currency } = claim;
  const above =
    /(?:超过?|高于|大于|突破|多于|不低于|升破|above|over|more than|exceeds?|at least|tops)\s*$/.test(ahead);
  const below = /(?:低于|少于|不到|跌破|小于|不足|below|under|less than|at most|drops? to)\s*$/.test(ahead);
  const open = claim.low === null || claim.high === null;
  const comparison =
    claim.high === null ||
    (least && claim.low !== null) ||
    (above && !open) ||
    (!open && /^(?:超|高于|突破)/.test(said))
      ? 'above'
      : claim.low === null || (below && !open)
        ? 'below'
        : 'between';
  return {
    claimId: claim.id,
    quote,
    subject,
    subjectId,
    metric,
    comparison,
    low: comparison === 'below' ? null : claim.low,
    high: comparison === 'above' ? null : claim.high,
    unit,
    currency,
    over: stretchIn(words),
  };
}

function outcomeOf(claims: readonly EvidenceClaim[], { quote, start }: Part): RuleOutcome {
  const words = fold(quote);
  const odds = claims.find((claim) => isOdds(claim, fold(quote), claim.start - start));
  const size = claims.find((claim) => claim !== odds && claim.kind !== 'duration');
  const about = size ?? odds;
  return {
    quote,
    subject: about?.subject ?? null,
    subjectId: about?.subjectId ?? null,
    direction: size?.change ?? directionIn(words),
    size: size === undefined ? null : { claimId: size.id, low: size.low, high: size.high, unit: size.unit },
    odds:
      odds === undefined ? null : { claimId: odds.id, low: fraction(odds.low), high: fraction(odds.high) },
    horizon: horizonIn(words),
  };
}

/** A share of the cases, not of a price: 概率 75 %, "80 % of the time". */
function isOdds({ unit, metric, quote }: EvidenceClaim, words: string, from: number): boolean {
  if (unit !== '%') return false;
  const behind = words.slice(from + quote.length, from + quote.length + 24);
  const ahead = words.slice(Math.max(0, from - 12), from);
  return (
    metric === 'probability' ||
    /(?:概率|几率|胜率|可能性|probability of|chance of)[^,;。\d]{0,6}$/.test(ahead) ||
    /^\s*(?:的(?:概率|几率|情况|时间|可能)|of the (?:time|cases|months|years)|probability|chance)/.test(
      behind,
    )
  );
}

function directionIn(words: string): 'up' | 'down' | null {
  const up =
    /上涨|涨|升|走强|反弹|\b(?:ris(?:es?|en)|rose|gain(?:s|ed)?|climb(?:s|ed)?|rall(?:y|ies|ied)|up)\b/.test(
      words,
    );
  const down =
    /下跌|跌|降|走弱|回落|\b(?:fall(?:s|en)?|fell|drop(?:s|ped)?|decline[sd]?|slides?|slid|down)\b/.test(
      words,
    );
  return up === down ? null : up ? 'up' : 'down';
}

function fraction(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}
