import { text, type Locale, type Text } from '../../base/locale.ts';
import { useWording, type Say } from '../messages/use-wording.ts';
import type { Standing } from '../../operations/shapes/thesis-explanation.ts';
import { useSettings } from '../settings/use-settings.tsx';

/** Words of the note that says where a number comes from. */
const provenanceWords = {
  period: text('Period', '期间', '期間'),
  known: text('Known since', '获知日', '獲知日'),
  source: text('Source', '来源', '來源'),
  standing: text('Standing', '可靠程度', '可靠程度'),
  formula: text('Formula', '算式', '算式'),
  levelFormula: text('Its level', '水平算式', '水準算式'),
  inputs: text('Rests on', '依据', '依據'),
  state: text('State', '状态', '狀態'),
  growthOf: text('{title}: over a year', '{title}：一年变化', '{title}：一年變化'),
  accelerationOf: text('{title}: acceleration', '{title}：加速度', '{title}：加速度'),
  reason: text('Why unknown', '未知原因', '未知原因'),
  said: text('Said', '原文', '原文'),
  unverified: text('{share} of the input unverified', '{share} 的输入未经核实', '{share} 的輸入未經核實'),
  looking: text('Looking it up…', '查找中…', '查詢中…'),
  arithmetic: text('Arithmetic', '看算式', '看算式'),
  fact: text('Fact and filing', '看事实与申报文件', '看事實與申報文件'),
  claim: text('Quote in its text', '看原文引句', '看原文引句'),
  more: text('and {count} more', '另有 {count} 项', '另有 {count} 項'),
  newTab: text('opens in a new tab', '在新标签页中打开', '在新分頁中開啟'),
} satisfies Record<string, Text>;

export type ProvenanceWord = keyof typeof provenanceWords;

/** How good an input is, the best first. */
const standingNames: Readonly<Record<Standing, Text>> = {
  filed: text('filed', '申报文件', '申報文件'),
  observed: text('official series', '官方序列', '官方序列'),
  stated: text('stated in public', '公开声明', '公開聲明'),
  confirmed: text('claim, confirmed', '论断，已证实', '論斷，已證實'),
  unverified: text('claim, unverified', '论断，未核实', '論斷，未核實'),
};

export function standingName(standing: string, locale: Locale): string {
  const names: Readonly<Record<string, Text>> = standingNames;
  return names[standing]?.[locale] ?? standing;
}

export function useProvenanceWords(): { say: Say<ProvenanceWord>; locale: Locale } {
  const { locale } = useSettings();
  return { say: useWording(provenanceWords), locale };
}
