import { before, behind, between, isLevel, sameUnit, joined, within, type Placed } from './text-view.ts';
import type { Relation } from './weigh.ts';

/** "W is needed, A and B are there, which leaves R": what is left of a whole. */
export function remainders(text: readonly Placed[]): Relation[] {
  const found: Relation[] = [];
  text.forEach((rest, index) => {
    const share = rest.claim.unit === '%' && rest.claim.change === null;
    if ((!isLevel(rest) && !share) || !restWord.test(before(rest, 30))) return;
    if (share) {
      const part = text[index - 1];
      if (part !== undefined && otherShare(part, rest)) found.push(shares(part, rest));
      return;
    }
    const run = runBefore(text, index);
    const [whole, ...parts] = run;
    if (whole === undefined || parts.length === 0 || !isWhole(whole, parts)) return;
    const sure =
      run.every((part, at) => joined(part, run[at + 1] ?? rest)) &&
      needWord.test(before(whole, 30)) &&
      run.every((part, at) => isPlain(part, run[at + 1] ?? rest));
    found.push({
      rule: 'text.remainder',
      stated: rest.claim,
      from: run.map(({ claim }) => claim),
      formula: ([first = 0, ...others]) => others.reduce((left, value) => left - value, first),
      expression: run.map(({ claim }) => claim.quote).join(' - '),
      unit: rest.claim.unit,
      onlyMatch: !sure,
    });
  });
  return found;
}

const restWord =
  /(?:剩下|剩余|余下|其余|还差|差额|(?:资金|融资)?缺口|(?:leav(?:es|ing)|left) (?:a |an )?(?:funding |financing )?(?:gap|shortfall|hole|rest|remainder)?(?: of)?|(?:short(?:fall)? of|a gap of|the gap is|the remaining|the rest,?|the other|remainder of))[^,;。\d]{0,14}$/;
const needWord =
  /(?:需要?|要花|要付|支付|应付|账单|预算|总投资|共|needs?|requires?|costs?|bill (?:of|is)|must pay|owes|budget (?:of|is)|total(?: of)?)[^,;。\d]{0,20}$/;

/** What is left is the other side of one share only: 20 % and the other 80 %. */
function otherShare(part: Placed, rest: Placed): boolean {
  return (
    part.claim.unit === '%' &&
    part.claim.change === null &&
    part.claim.kind === 'percent' &&
    within(part, rest, 60) &&
    /剩下|剩余|其余|余下|the rest|the other|remaining/.test(before(rest, 20))
  );
}

function shares(part: Placed, rest: Placed): Relation {
  return {
    rule: 'text.remainder',
    stated: rest.claim,
    from: [part.claim],
    formula: ([value = 0]) => 100 - value,
    expression: `100 % - ${part.claim.quote}`,
    unit: '%',
    onlyMatch: true,
  };
}

function runBefore(text: readonly Placed[], index: number): Placed[] {
  const run: Placed[] = [];
  let next = text[index];
  for (let at = index - 1; at >= 0 && next !== undefined && run.length < 8; at--) {
    const part = text[at];
    if (part === undefined || !within(part, next, 90) || !isLevel(part)) break;
    if (!sameUnit(part, next) || part.claim.change !== null || part.claim.per !== next.claim.per) break;
    run.unshift(part);
    next = part;
  }
  return run;
}

/** The whole is more than all parts, and every part is of its period or of none. */
function isWhole({ claim: whole }: Placed, parts: readonly Placed[]): boolean {
  const size = whole.low ?? whole.high ?? 0;
  return parts.every(
    ({ claim }) =>
      (claim.low ?? claim.high ?? 0) < size && (claim.period === null || claim.period === whole.period),
  );
}

/** Nothing between two members of the run says that more is counted than is told. */
function isPlain(part: Placed, next: Placed): boolean {
  return !/算上|其他|其它|等|之外|扣除|其中|包括|even (?:with|after|counting)|other|etc|includ|besides|among|of which|if\b|compared/.test(
    `${between(part, next)}${behind(part, 4)}`,
  );
}
