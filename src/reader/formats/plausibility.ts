import { fold } from '../../base/fold.ts';

/**
 * How much a decoded text looks like writing: the mean over its characters outside ASCII, from about -3 (wrong
 * encoding) to 3 (all of the commonest characters). Null where it has none. Traditional characters count as their
 * simplified form, so both scripts are judged alike.
 */
export function plausibility(text: string): number | null {
  const folded = fold(text);
  let sum = 0;
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80 && isPrintable(unit)) continue;
    count += 1;
    sum += weight(unit, folded[index] ?? '');
  }
  return count === 0 ? null : sum / count;
}

/** Control characters other than tab, line feed, form feed and carriage return. */
export function controlCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && !isPrintable(unit)) count += 1;
  }
  return count;
}

function isPrintable(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;
}

function weight(unit: number, folded: string): number {
  if (commonest.has(folded)) return 3;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 0.5;
  if ((unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef)) return 2;
  if (unit >= 0x2010 && unit <= 0x2040) return 2;
  if (unit >= 0x00a0 && unit <= 0x024f) return 0;
  return -3;
}

/** The characters that stand most often in Chinese prose and in market writing, simplified. */
const commonest: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方' +
    '多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力它与长把机十民第公此已工' +
    '使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体政相见被利什二等产或新己制身果加西斯月话合回特代内信表化' +
    '老给世位次度门任常先海通教原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打变四总何电数安少报才结反受目太' +
    '量再感建务做接必场件计管期市直德资命山金指克许统区保至形社便空决展马科司五基非则听却界达光放强即像难且权思完设式路记' +
    '南品告类求据程北该交规万取望觉术领共确传师观清今让识候带导争运企投亿元美增股收营润率价涨跌银英伟芯片央调整模型算存储' +
    '六七八九零百千需球首跟仅约超近每季财销售购债券贷款融市值盈亏损预测测试',
);
