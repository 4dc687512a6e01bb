import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { clusterVerdicts } from '../../src/evidence/cluster-verdicts.ts';
import { clusters } from '../../src/evidence/clusters.ts';
import { debateMaps } from '../../src/evidence/debate/debate-map.ts';
import { parseDebate } from '../../src/evidence/debate/parse-debate.ts';
import type { EvidenceClaim } from '../../src/evidence/evidence-claim.ts';
import { insideText } from '../../src/evidence/inside-text/index.ts';
import { casesOf, ruleVerdict } from '../../src/evidence/rules/check-case.ts';
import { parseRules } from '../../src/evidence/rules/parse-rules.ts';
import type { Verdict } from '../../src/evidence/verdict.ts';
import { claimsIn } from './support/claims-in.ts';

const folder = resolve('../shared/seeds');
const here = existsSync(folder);
if (!here) console.info('verdicts on the source documents skipped: ../shared/seeds is not here');

const texts = (here ? readdirSync(folder) : []).map((name) => ({
  name,
  text: readFileSync(resolve(folder, name), 'utf8'),
}));
const claims = texts.map(({ name, text }) => claimsIn(text, { id: name, date: null }));

/** "<document> <quote> <rule> <outcome> <reason>". */
function told(verdicts: readonly Verdict[], among: readonly EvidenceClaim[]): string[] {
  return verdicts
    .map(({ claimId, rule, outcome, reason }) => {
      const found = among.find(({ id }) => id === claimId);
      return [
        found?.documentId.slice(0, 3),
        found?.quote,
        rule,
        outcome,
        ...(reason === null ? [] : [reason]),
      ].join(' ');
    })
    .sort();
}

test.runIf(here)('every verdict of arithmetic on the source documents', () => {
  expect(claims.flatMap((own) => told(insideText(own), own))).toEqual([
    '000 涨价一倍 text.growth confirmed',
    '001 3.8% text.inverse confirmed',
    '001 500 萬股 text.unit_price confirmed',
    '001 增長62% text.growth confirmed',
    '001 增長65% text.growth confirmed',
    '002 2到3年 text.increment confirmed',
    '002 80% text.remainder confirmed',
    '003 6000亿元 text.sum confirmed',
    '003 600亿美元 text.per_year confirmed',
    '003 五倍 text.multiple confirmed',
    '004 1.5 兆 text.remainder confirmed',
    '004 約一成 text.share conflicting does_not_add_up',
  ]);
});

test.runIf(here)('every verdict of the documents on each other', () => {
  const all = claims.flat();
  const verdicts = told(clusterVerdicts(clusters(all)), all);
  expect(verdicts).toContain('002 100亿美元 claims.cluster conflicting off_by_ten');
  expect(verdicts).toContain('003 1000亿美元 claims.cluster conflicting off_by_ten');
  expect(verdicts).toContain('001 超過140億美元 claims.cluster conflicting claims_disagree');
  expect(verdicts.filter((one) => one.includes('contradicted'))).toEqual([]);
});

test.runIf(here)('a rule of thumb told for a month outside its own condition', () => {
  const own = claims.flat().filter(({ documentId }) => documentId.startsWith('003'));
  const verdicts = parseRules('003', [], own).flatMap((rule) => ruleVerdict(casesOf(rule, own)) ?? []);
  expect(told(verdicts, own)).toEqual([
    '003 超3000亿元 rule.condition condition_not_met case_outside_condition',
  ]);
  expect(verdicts[0]?.ratio).toBeCloseTo(1 / 3);
});

test.runIf(here)('every position of the debate is shown by somebody', () => {
  const files = readdirSync('theses/ai-infra/debate').map((name) => `theses/ai-infra/debate/${name}`);
  const debates = files.map((name) => parseDebate({ name, text: readFileSync(name, 'utf8') }));
  const titles = new Map([['002.md', '硅谷101']]);
  const known = texts.map(({ name, text }) => ({
    ...{ documentId: name, logicalId: name, title: titles.get(name) ?? null, date: null, text },
  }));
  const maps = debateMaps(debates, claims.flat(), known);
  expect(
    maps.flatMap(({ id, positions }) => positions.filter(({ open }) => open).map((one) => `${id}/${one.id}`)),
  ).toEqual([]);
});
