import { expect, test } from 'vitest';
import { fold } from '../../../src/base/fold.ts';
import { compileLexicon } from '../../../src/reader/grammar/lexicon-trie.ts';
import { scan } from '../../../src/reader/grammar/scan.ts';

const noWords = compileLexicon({ version: '', entities: [], metrics: [] });

/** One of each way a quantity may begin: the sieve in front of the grammar must let it pass. */
const quantities =
  '5% 五年 两成 拾亿元 几百万元 ½年 半年 半成 半折 .5% -5% -.5% −5% -$5 (5%)| (五亿元)| (1.2亿元)| $5 ¥5 €5 ₹5 us$5 hk$5 rmb5 美元5 人民币5 负5% 负五% minus\u00a05% ' +
  'negative\u00a05% eleven\u00a0years several\u00a0billion -us$5 two\u00a0years a\u00a0billion dozens\u00a0of\u00a0gpus half\u00a0a\u00a0billion quarter\u00a0billion 翻倍 翻三倍 腰斩 过半 百分百 百分之五 三分之一 doubled ' +
  '一半 三\u00a0分之\u00a0一 两三年 三点五倍 十多年 十来年 两\u00a0年 五到六年 三-五年 五+亿元 half\u00a0of one-half in\u00a0half by\u00a0half twice\u00a0the two-thirds one\u00a0fifth a\u00a0third\u00a0of';

test.each(quantities.split(' '))('%s begins a quantity', (words) => {
  const text = fold(words.includes('|') ? `|${words}` : ` ${words},`);
  expect(scan(text, noWords).quantities.map(({ start }) => start)).toEqual([1]);
});
