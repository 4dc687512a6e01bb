import { expect, it } from 'vitest';
import { ruleInWords } from '../../src/thesis/rule-in-words.ts';
import { edited } from './support/small-thesis.ts';

const small = edited();

it('says a rule in three languages', () => {
  const rule = small.signals.get('building')?.rule;
  if (rule === undefined) throw new Error('no rule');
  expect(ruleInWords(rule, small)).toEqual({
    en: 'Growth of CapEx above 20% (until below 15%), 2 readings in a row; and (CapEx over cash flow below 1.1×; or (at least 1 of 2: growth of Growth of CapEx above 0 pp (until below −5 pp); not: Price of tokens above $10 / Mtok))',
    'zh-Hans':
      '资本开支增长高于 20%（直到低于 15%），连续 2 次读数；且（资本开支与现金流之比低于 1.1 倍；或（以下 2 项中至少 1 项：资本开支增长的增长高于 0 个百分点（直到低于 −5 个百分点）；并非：词元价格高于 US$10/百万词元））',
    'zh-Hant':
      '資本支出成長高於 20%（直到低於 15%），連續 2 次讀數；且（資本支出與現金流之比低於 1.1 倍；或（以下 2 項中至少 1 項：資本支出成長的成長高於 0 個百分點（直到低於 −5 個百分點）；並非：詞元價格高於 US$10/百萬詞元））',
  });
});

it('says a signal by its title, and by its id where it has none', () => {
  const at = { file: 'x', line: 1, column: 1 };
  expect(ruleInWords({ kind: 'signal', id: 'building', at }, small).en).toBe(
    'the signal “Still building” fires',
  );
  expect(ruleInWords({ kind: 'signal', id: 'gone', at }, small)['zh-Hant']).toBe('訊號「gone」觸發');
});
