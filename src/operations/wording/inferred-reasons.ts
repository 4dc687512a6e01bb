import { text, type Locale, type Text } from '../../base/locale.ts';

/** Why the reader filled a slot without words of its own; a code that is not worded is shown as it is. */
export function reasonWords(reason: string, locale: Locale): string {
  return inferredReasons[reason]?.[locale] ?? reason;
}

export const inferredReasons: Readonly<Record<string, Text>> = {
  article_voice: text(
    'nobody is named: the article itself speaks',
    '没有注明说话人，视为文章本身',
    '沒有註明發言人，視為文章本身',
  ),
  currency_nearest_in_text: text('the nearest currency in the text', '取文中最近的货币', '取文中最近的貨幣'),
  currency_of_language: text(
    'the usual currency of the language',
    '按语言惯用的货币推断',
    '依語言慣用的貨幣推斷',
  ),
  currency_of_market: text(
    'the currency of the market it is about',
    '按所说市场的货币推断',
    '依所說市場的貨幣推斷',
  ),
  date_of_text: text('a level at the date of the text', '取文本日期时的水平', '取文本日期時的水準'),
  dominant_speaker: text('who speaks most in this part', '这一部分的主要说话人', '這一部分的主要發言人'),
  heading_topic: text('what the heading above is about', '取上方标题所说的对象', '取上方標題所說的對象'),
  implied_by_metric: text('the measure implies it', '由指标推断', '由指標推斷'),
  implied_by_unit: text('the unit implies it', '由单位推断', '由單位推斷'),
  implied_by_words_behind: text('the words behind it say so', '由其后的文字得出', '由其後的文字得出'),
  inferred: text('inferred from the surroundings', '由上下文推断', '由上下文推斷'),
  metric_carried_over: text('what was measured just before', '沿用前文的指标', '沿用前文的指標'),
  no_cue: text('nothing says otherwise', '文中没有相反的说法', '文中沒有相反的說法'),
  market_of_text: text(
    'the market the text writes about most',
    '取全文写得最多的市场',
    '取全文寫得最多的市場',
  ),
  period_carried_over: text('the period spoken of just before', '沿用前文的时期', '沿用前文的時期'),
  period_not_ended: text('its period had not ended', '写下时该时期尚未结束', '寫下時該時期尚未結束'),
  goes_on_with_the_figure_before: text(
    'it goes on with the figure before',
    '接着前一个数字说',
    '接著前一個數字說',
  ),
  period_long_past: text('its period is of another era', '时期属于过去的年代', '時期屬於過去的年代'),
  period_yet_to_come: text(
    'its period lies after the date of the text',
    '时期晚于文本的日期',
    '時期晚於文本的日期',
  ),
  period_of_report: text('the quarter the report is about', '取财报所述的季度', '取財報所述的季度'),
  topic_of_text: text('what the whole text is about', '取全文所谈的对象', '取全文所談的對象'),
  quarter_of_report: text(
    'the last quarter that had ended when it was reported',
    '取发布财报时最近结束的季度',
    '取發布財報時最近結束的季度',
  ),
  same_figure_before: text(
    'the same figure stood earlier in the text with it',
    '同一数字在前文已有说明',
    '同一數字在前文已有說明',
  ),
  section_to_verify: text(
    'the section lists what is still to be verified',
    '所在段落列的是待核验的内容',
    '所在段落列的是待查證的內容',
  ),
  speaker_of_text: text('who is said to speak in the whole text', '全文注明的说话人', '全文註明的發言人'),
  speaker_of_turn: text('who speaks in this turn', '这段话的说话人', '這段話的發言人'),
  topic_carried_over: text('what the text was about just before', '沿用前文的对象', '沿用前文的對象'),
};
