import { terms } from './words.ts';
import type { Term } from './words.ts';

/** Verbs behind a name that make it the one who says. */
export const speechTerms: readonly Term[] = terms(
  { class: 'speech' },
  '据|根据|表示|认为|指出|称|说|警告称|警告|强调|提到|写道|坦言|透露|补充道|补充|解释|介绍称|介绍|预测|预计|预期|预估|估算|测算|判断|重申|承认|反问|回应|分析称|分析|直言|报道|报导|报告显示|研报|披露|观察到|用|讲|进一步表示|进一步指出|说过|算了一个数|算出|统计|给予|建议|' +
    'said|says|say|told|noted|notes|wrote|writes|argues|argued|believes|estimates|estimated|forecasts|expects|warned|warns|according to|reported|reports|clarified|emphasized|explained|projects|predicts|added|highlighted|asked|inquired|questioned|explained|stated|stressed|cautioned|reiterated|predicted|projected|argue|believe|think|thinks|announced|tells|reckons|commented|remarked|claimed|claims|observed|signaled|signalled|indicated',
);
