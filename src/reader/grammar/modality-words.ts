import { terms } from './words.ts';
import type { Term } from './words.ts';

/** Words that say how sure or how real a number is. How far each reaches is said in resolve/modality.ts. */
export const modalityTerms: readonly Term[] = [
  ...terms(
    { class: 'modality', modality: 'hypothetical' },
    '如果|假如|假定|比方说|如若|倘使|假设|若是|一旦|倘若|要是|哪怕|即使|理论上|就算|打个比方|换作|试着算|让我们假设|试想|设想|有没有可能|若|万一|if|assuming|suppose|hypothetically|what if|scenario|in theory|were to',
  ),
  ...terms(
    { class: 'modality', modality: 'rumour' },
    '据传|传闻|传言|据称|传出|市传|外传|传|听说|据悉|消息称|有人说|有人称|外界称|外界说|外界就说|坊间|网上说|小道消息|盛传|风传|知情人士|转录|未经证实|未证实|有消息|爆料|网传|疑似|待核验|需要单独核验|单独核验|需核验|需要核验|需另行核验|待验证|市场传出|rumour|rumor|rumors|rumours|rumored|rumoured|reportedly|allegedly|people familiar|sources said|unconfirmed|is said to|are said to',
  ),
  ...terms(
    { class: 'modality', modality: 'forecast' },
    '预计|预期|预测|预估|预料|预判|预言|有望|料将|将达|将会|展望|预期将|预计将|可能达|估将|前瞻|或将|将达到|将升至|将超|将降至|指引|看好|料|forecast|forecasts|forecasted|forecasting|expect|expects|expected|expecting|expectation|expectations|project|projects|projected|projection|projections|anticipate|anticipates|anticipated|predict|predicts|predicted|guidance|guided|guides|outlook|estimates for|potential|potentially|poised to|on track to|on track for|on pace to|on pace for|on course to|over the next|in the coming years|within the next|by decade’s end',
  ),
  ...terms(
    { class: 'modality', modality: 'plan' },
    '计划|计画|规划|拟|承诺|宣布将|签署|签下|签了|签订|协议|打算|准备投|目标是|目标为|目标|拟投|将投资|将斥资|将投入|投资计划|宣布合作|合作构建|框架协议|斥资|要投资|要投入|plans|plan|planned|planning|pledge|pledged|pledges|commit|committed|commits|commitment|agreed to|announced plans|intends|intention|target of|signed|earmarked|slated|set to|deal to|aims to|targeting',
  ),
  ...terms(
    { class: 'modality', modality: 'estimate' },
    '可能|也许|或许|或在|或达|或为|或有|或超|或降至|或升至|或突破|或需|或可达|恐达|恐将|大概率|may|might|could|perhaps|likely|估算|测算|估计|推算|粗略|据测算|折算|相当于|预估为|estimate|estimates|estimated|estimation|calculates|calculated|implied|implies|equivalent to',
  ),
  ...terms(
    { class: 'modality', modality: 'opinion' },
    '我认为|我觉得|我相信|我猜|我判断|我倾向|我们认为|我们相信|你在押注|押注|赌的是|我个人|在我看来|只值|目标价|个人认为|个人还是觉得|合理估值|我的看法|我感觉|i think|i believe|i reckon|i guess|we think|we believe|is betting|are betting|my bet|in my view|in our view|price target|target price|worth only|should be',
  ),
  ...terms(
    { class: 'modality', modality: 'rule' },
    '往年数据|历史上每|每当|每逢|只要|凡是|通常|一般会|一般来说|往往|才能|规律|平均会|平均而言|历史数据|历史经验|historically when|whenever|on average when|typically|tends to|tend to|rule of thumb|usually|every time',
  ),
  ...terms(
    { class: 'modality', modality: 'history' },
    '当年|互联网泡沫时|互联网泡沫的时候|网络泡沫破裂|疫情期间|疫情qe|疫情 qe|那个时候|那时候|那时|曾经|过去曾|上世纪|回顾|几年前|立国|dot-com era|dot-com peak|back in|in the 1990s|in the 1980s|during the pandemic|historically|at the peak of the',
  ),
  // Not cues: what was expected is only the yardstick, and an aside is no condition.
  ...terms(
    { class: 'exclusion' },
    '超预期|超出预期|超出市场预期|超过预期|超过市场预期|好于预期|优于预期|高于预期|低于预期|不及预期|逊于预期|符合预期|低于市场预期|高于市场预期|好于市场预期|优于市场预期|不及市场预期|逊于市场预期|符合市场预期|低于分析师预期|高于分析师预期|好于分析师预期|优于分析师预期|不及分析师预期|逊于分析师预期|符合分析师预期|超出分析师预期|超过分析师预期|低于华尔街预期|高于华尔街预期|好于华尔街预期|优于华尔街预期|不及华尔街预期|逊于华尔街预期|符合华尔街预期|超出华尔街预期|超过华尔街预期|未达预期|不如预期|如果没记错|如果没记错的话|如果我没记错|如果不是|即使是|传统|传统的|传统制造业|传统行业|传输|传导|传感器|传感|传递|传媒|传奇|传真|宣传|传播|传达|传产|传给|传承|言传|若干|倘若不是|材料|资料|原料|涂料|饮料|燃料|塑料|不料|料理|照料|拟合|虚拟|模拟|比拟|拟人|如果去掉|如果剔除|如果扣除|如果不算|如果排除|若剔除|若扣除|if you exclude|if we exclude|if you strip out|in projects|projects in|the project|a project|this project|projects with|if not|even if|as if|what if anything|project manager|may day|beat expectations|above expectations|below expectations|missed expectations|than expected|better than expected|better-than-expected|as expected',
  ),
];
