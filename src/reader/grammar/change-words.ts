import { terms } from './words.ts';
import type { Term } from './words.ts';

/** Words that say a number is a change, and which way. */
export const changeTerms: readonly Term[] = [
  ...terms(
    { class: 'change', direction: 'up' },
    '涨|上涨|收高|收升|收红|上行|高开|走阔|走扩|抬升|走强|冲高|大涨|暴涨|飙涨|飙升|狂飙|涨价|涨幅|涨至|升|上升|回升|跃升|攀升|升至|升幅|增|增长|年增|月增|季增|同比增|同比增长|环比增长|按年增|按季增长|增加|增幅|激增|大增|剧增|成长|增长率|增速|高出|提升|提高|上调|上修|走高|拉升|反弹|扩大|翻了|加快|新增|净增|超出|翻倍|翻番' +
      '|rose|risen|leap|leapt|grown|climbing|rise|rises|rising|up|grew|grow|grows|growing|growth|scaling|scaled up|expanding|expanded by|gained|gain|gains|increase|increased|increases|increasing|jumped|jump|surged|surge|soared|climbed|improved|expanded|higher|rolling up|appreciation|rallied',
  ),
  ...terms(
    { class: 'change', direction: 'down' },
    '跌|下跌|收低|收黑|下行|低开|跳水|走弱|走跌|大跌|暴跌|急跌|续跌|狂跌|跌幅|跌至|挫|重挫|降|下降|降至|降幅|减|减少|年减|月减|季减|同比减|同比下降|环比下降|按年减少|按年下跌|缩水|缩减|萎缩|下滑|滑落|下调|下修|回落|走低|蒸发|抹去|收窄|跌去|亏掉|缩小|降低|跌落|流失了|收跌|跌破|失守|腰斩|减半|砍半' +
      '|fell|fallen|slipped|slid|sank|shrunk|fall|falls|falling|down|dropped|drop|drops|declined|decline|declines|decrease|decreased|decreases|lost|slumped|plunged|tumbled|shrank|reduced|lower|erasing|erased|wiped out|downside|cut by|reduction|compression',
  ),
  ...terms(
    { class: 'exclusion' },
    '美股盘初|美股盘前|美股盘中|美股盘后|美股早盘|美股尾盘|美股开盘|美股收盘|港股开市|升级|下行压力|上行风险|下行风险|下行周期|上行周期|降息|降准|降温|减持|减息|增持|增发|增值|增量|涨跌|上升空间|涨停|跌停|加息|跌破了底|减产|减税|减值|降本|升值|年底|年初|up to|down payment|breakdown|start-up|startup|line-up',
  ),
];
