import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Scene } from './scene.ts';
import { firstIn, within } from './scene.ts';
import type { Subject } from './sharers.ts';

/**
 * A share the thesis does not know, where it stands alone before what it moved by: "Example Labs 一度跌超 6%",
 * 某某科技涨超 8%, "Example Labs shares fell 3%". It has the name the text gives it, and no id. Null where the clause
 * holds a known name, or anything else before the move.
 */
export function unknownName(scene: Scene, quantity: Quantity): Found<Subject> | null {
  const { changeSpan } = quantity;
  if (quantity.unit.family !== 'percent' || quantity.change === null || changeSpan === null) return null;
  const clause = scene.stretches.around(changeSpan.start, 1);
  const until = changeSpan.start;
  if (until - clause.start < 2 || until - clause.start > longestClause) return null;
  if (firstIn(scene.entities, clause.start, until) !== null) return null;
  const written = scene.written(clause.start, until);
  const name = (latin.exec(written) ??
    han.exec(written) ??
    (share.test(written) ? english.exec(written) : null))?.[1]?.trim();
  if (name === undefined || notNames.test(name)) return null;
  if (
    within(scene.metrics, { start: clause.start, end: until }, clause.start, 4).some(
      ({ sense }) => sense.id !== 'price_change',
    )
  )
    return null;
  const found = scene.text.indexOf(name.toLowerCase(), clause.start);
  const start = found < 0 || found >= until ? clause.start : found;
  return {
    value: { id: null, name, kind: 'company', fiscalYearEnd: 12 },
    span: { start, end: Math.min(until, start + name.length) },
    reason: null,
  };
}

const longestClause = 48;
const marks = String.raw`^(?:[-*•>·\s]|而|但|则|其中|另外|此外|与此同时|个股方面|盘前)*`;
const adverbs = String.raw`(?:[\s*]|一度|盘中|盘前|盘后|早盘|尾盘|午后|开盘|开市|收盘|收市|今早|股价|股票|也|亦|则|均|更|续|再|现|曾|大幅|小幅|大|急|由)*$`;
const word = String.raw`[A-Z][A-Za-z0-9.&'’-]*`;
const latin = new RegExp(
  `${marks}(${word}(?: ${word}){0,3})(?:\\s?[(（][^()（）]{1,12}[)）])?${adverbs}`,
  'u',
);
/** A Chinese name is known by how the names of companies, funds and boards end. */
const han = new RegExp(
  `${marks}([\\p{Script=Han}A-Za-z]{2,8}(?:科技|半导体|半導體|电子|電子|汽车|汽車|集团|集團|控股|能源|银行|銀行|证券|證券|股份|生物|医药|醫藥|药业|通信|通訊|智能|光电|光電|材料|重工|航空|指数|指數|ETF|概念股|板块|類股|矿业|礦業|电力|電力|软件|軟體|精密|微))${adverbs}`,
  'u',
);
const share = /shares |stock |ADRs? /;
const english = new RegExp(
  `^(?:[-*•>\\s]|while |and |but )*(${word}(?: ${word}){0,3})(?:'s|’s)? (?:shares|stock|ADRs?) (?:also |have |has |had )*$`,
  'u',
);
const notNames =
  /^(?:The|Its?|Their|Shares|Stocks?|Revenue|Sales|Net|Adjusted|Core|Total|Overall|Q[1-4]|H[12]|FY\d*|CPI|PPI|PMI|GDP|EPS|AI|IPO|ETF|ADR|YoY|QoQ)$/;
