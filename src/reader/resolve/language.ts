import { foldUnit } from '../../base/fold.ts';
import type { TextLanguage } from '../../base/vocabulary.ts';

/** Chinese where Han characters prevail over words of letters; the script by characters that stand in one of the two only. */
export function languageOf(text: string): TextLanguage {
  const counts = countScripts(text);
  const letters = counts[script.letter] ?? 0;
  const traditional = counts[script.traditional] ?? 0;
  const simplified = counts[script.simplified] ?? 0;
  const han = (counts[script.han] ?? 0) + traditional + simplified;
  // A Chinese character carries about as much as four letters.
  if (han * 4 > letters && han > 0) return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return letters > 0 ? 'en' : 'und';
}

/** How many code units are of each script. */
function countScripts(text: string): Uint32Array {
  const counts = new Uint32Array(5);
  for (let index = 0; index < text.length; index++) {
    const one = scripts[text.charCodeAt(index)] ?? 0;
    counts[one] = (counts[one] ?? 0) + 1;
  }
  return counts;
}

/** Common characters that only simplified writing uses. */
const simplifiedOnly: ReadonlySet<number> = new Set(
  [
    ...'亿万两这个们来时说会对发过动进还样关点现开问应学见长经头实业总让认达资产价涨跌报营净数据层电块钱买卖银债贷红绿车东亚马联国际际际级线续统计划华为云军队单双击则刚创办务员园围场块声处备复够奖妈妇妆姗娱娄宁宝实宠审宪宾寝对导寿将尔尘尽层属岁岗岛币师帐带帮并广庄庆库应庙废开异弃张弹强归当录彻径忆忧怀态总恋恳恶悬惊惧惯愤懒戏战户扑执扩扫扬扰抚抛抢护报担拟拥择挂挡挣损换捣',
  ].map((character) => character.charCodeAt(0)),
);

const script = { letter: 1, han: 2, traditional: 3, simplified: 4 } as const;

/** The script of each UTF-16 code unit: Chinese that folds into another character is traditional. */
const scripts: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, unit) => {
  if (unit >= 0x4e00 && unit <= 0x9fff) {
    if (foldUnit(unit) !== unit) return script.traditional;
    return simplifiedOnly.has(unit) ? script.simplified : script.han;
  }
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) ? script.letter : 0;
});
