import { terms } from './words.ts';
import type { Term } from './words.ts';

/** Words that say how sure or how real a number is. */
export const modalityTerms: readonly Term[] = [
  ...terms(
    { class: 'modality', modality: 'hypothetical' },
    '如果|假如|假设|若是|一旦|倘若|要是|哪怕|即使|理论上|就算|举个例子|举例来说|比如说如果|打个比方|试想|if|assuming|suppose|hypothetically|what if|scenario|in theory',
  ),
  ...terms(
    { class: 'modality', modality: 'rumour' },
    '据传|传闻|传言|据称|传出|市传|外传|听说|据悉|消息称|知情人士|转录|未经证实|有消息|爆料|网传|疑似|待核验|需要单独核验|单独核验|需核验|rumour|rumor|rumored|rumoured|reportedly|people familiar|sources said|unconfirmed',
  ),
  ...terms(
    { class: 'modality', modality: 'forecast' },
    '预计|预期|预测|预估|预料|有望|料将|将达|将会|展望|预期将|预计将|可能达|料|估将|前瞻|或将|将达到|将升至|将超|将降至|到2026|到2027|到2028|到2029|到2030|未来几年|forecast|forecasts|forecasted|expect|expects|expected|project|projects|projected|anticipate|anticipates|anticipated|predicts|predicted|will reach|is likely to|are likely to|will be|would rise|guidance|outlook|by 2026|by 2027|by 2028|by 2029|by 2030',
  ),
  ...terms(
    { class: 'modality', modality: 'plan' },
    '计划|拟|承诺|宣布将|签署|签下|签了|签订|协议|打算|准备投|目标是|的目标|拟投|斥资|将投资|将斥资|将投入|投资计划|宣布合作|合作构建|框架协议|plans|plan|planned|planning|pledge|pledged|commit|committed|commits|commitment|agreed to|announced plans|intends|intention|target of|signed|would spend|will spend|earmarked|slated|set to|deal to',
  ),
  ...terms(
    { class: 'modality', modality: 'estimate' },
    '可能|也许|或许|may|might|could|估算|测算|估计|推算|粗略|据测算|折算|相当于|estimate|estimates|estimated|estimation|calculates|calculated|implied|implies',
  ),
  ...terms(
    { class: 'modality', modality: 'opinion' },
    '我认为|我觉得|我相信|我个人|在我看来|只值|目标价|个人认为|合理估值|我的看法|i think|i believe|in my view|in our view|price target|worth only|should be',
  ),
  ...terms(
    { class: 'modality', modality: 'rule' },
    '概率|往年数据|历史上每|每当|每逢|通常|一般会|往往|才能托住|规律|historically when|whenever|on average when|typically|tends to|rule of thumb',
  ),
  ...terms(
    { class: 'modality', modality: 'history' },
    '当年|互联网泡沫时|网络泡沫破裂|疫情期间|那个时候|那时候|曾经|过去曾|上世纪|dot-com|back in|in the 1990s|during the pandemic|historically',
  ),
];
