import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/reader/reading.ts';
import { readText } from '../../../src/reader/read-text.ts';
import { lexicon } from '../support/lexicon.ts';

type Told = Partial<Pick<Claim, 'subject' | 'metric' | 'period' | 'change' | 'modality' | 'low'>>;

/** What is said of the number in «…» of each text, as of a date. */
type Row = readonly [text: string, told: Told];

const traditional = Converter({ from: 'cn', to: 'tw' });

function toldOf(marked: string, date: string, slots: Told): Told {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace('«', '').replace('»', '');
  const { claims } = readText({ text, format: 'text', name: 'a.txt', publishedAt: date }, lexicon);
  const claim = claims.find((one) => one.start < end && start < one.end);
  return Object.fromEntries(Object.keys(slots).map((slot) => [slot, claim?.[slot as keyof Told]]));
}

function rows(name: string, date: string, list: readonly Row[]): void {
  describe(name, () => {
    test.each(list)('%s', (text, told) => {
      expect(toldOf(text, date, told)).toEqual(told);
      // The same in the other script.
      if (/\p{Script=Han}/u.test(text)) expect(toldOf(traditional(text), date, told)).toEqual(told);
    });
  });
}

rows('what a company is called by its trade goes before its name', '2025-12-15', [
  ['受此影响,AI芯片巨头博通股价«大跌9%»。', { subject: 'Broadcom', metric: 'price_change' }],
  ['周一晶圆代工龙头台积电收盘«上涨2.5%»。', { subject: 'TSMC' }],
  ['Shares of AI chip giant Nvidia «fell 4%» on Friday.', { subject: 'Nvidia' }],
]);

rows('the exchange beside a ticker is not what is spoken of', '2025-12-15', [
  ['Nvidia (NASDAQ: NVDA) makes chips. The stock «soared 90%» in 2024.', { subject: 'Nvidia' }],
  ['Oracle (NYSE:ORCL) sells clouds. Revenue «rose 12%» last quarter.', { subject: 'Oracle' }],
]);

rows('the part of a company is that of its owner', '2025-12-15', [
  [
    "Nvidia leads. Nvidia sells out. Nvidia grows. AMD's data center segment posted revenue growth of «57%» in 2024.",
    { subject: 'AMD' },
  ],
  ['英伟达领先。英伟达供不应求。英伟达增长快。AMD的数据中心业务2024年营收增长«57%»。', { subject: 'AMD' }],
]);

rows('what profits a company is not what grows', '2025-12-15', [
  ['台积电则受惠先进封装等需求,预计2026年美元营收将成长«25%»。', { subject: 'TSMC' }],
  ['台积电受益于先进封装,预计2026年营收增长«25%»。', { subject: 'TSMC' }],
]);

rows('a price target is of a share', '2025-12-15', [
  [
    '某行下调GB200出货预期,但重申英伟达是首选,给予«200美元»的目标价。',
    { subject: 'Nvidia', metric: 'forecast_target', modality: 'opinion' },
  ],
  [
    'The bank cut GB200 shipments, kept Nvidia as its top pick and a price target of «$200».',
    { subject: 'Nvidia', metric: 'forecast_target' },
  ],
  ['高盛将博通的评级上调至买入,并将目标价从300美元提高至«350美元»。', { subject: 'Broadcom' }],
  ['Goldman Sachs raised its price target on Broadcom to «$350» from $300.', { subject: 'Broadcom' }],
]);

rows('a row of names that ends in 等 shares its number', '2025-12-15', [
  ['亚马逊、Meta、谷歌等«跌超1%»。', { subject: 'Amazon', change: 'down' }],
  ['其中,苹果、微软等个股«涨超2%»。', { subject: 'Apple' }],
]);

rows('a day counted from the day named before', '2025-12-20', [
  ['12月11日,甲骨文股价下跌。第二天,博通股价«大跌11%»。', { period: '2025-12-12', subject: 'Broadcom' }],
  ['12月11日,甲骨文发布2026财年第二季度财报。次日,甲骨文股价«收跌11%»。', { period: '2025-12-12' }],
  [
    'On December 11, 2025 Oracle reported. The next day Broadcom shares «fell 11%».',
    { period: '2025-12-12' },
  ],
  [
    '2025年12月11日,英伟达宣布在2027年建厂。' +
      '这一计划涉及多个地区和合作伙伴,细节将陆续公布。'.repeat(6) +
      '当日标普500指数«涨0.4%»。',
    { period: '2025-12-11', subject: 'S&P 500' },
  ],
]);

rows('同期 at the head of a clause only says meanwhile', '2025-12-20', [
  ['12月11日,腾讯开会。同期英伟达的市占率估计为«90%»。', { period: null }],
]);

rows('what a period that still runs will bring is not reported', '2026-01-15', [
  ['台积电今年第一季美元营收估达«346亿美元»。', { period: '2026-Q1', modality: 'forecast' }],
  ['台积电2026年第一季度毛利率«63%»至65%。', { period: '2026-Q1', modality: 'forecast' }],
  ['For Q1 2026, Oracle sees revenue of «$17 billion».', { period: '2026-Q1', modality: 'forecast' }],
  ['Oracle: operating margins in 2026 of «40%».', { period: '2026', modality: 'forecast' }],
  ['台积电2025年第四季度毛利率为«62.3%»。', { period: '2025-Q4', modality: 'reported' }],
]);

rows('what was expected, where it is only the yardstick', '2025-12-15', [
  ['博通营收为180.2亿美元,高于预期的«174.5亿美元»。', { modality: 'forecast' }],
  ['微软营收为700亿美元,低于市场预期的«705亿美元»。', { modality: 'forecast' }],
]);

rows('the base of a move is of the time before', '2025-11-10', [
  ["Alphabet's capex rose to $24 billion in Q3 2025, up from «$13 billion».", { period: '2024-Q3' }],
  ['Oracle revenue was $12 billion in 2024, up from «$11 billion» in the prior year.', { period: '2023' }],
  ['Meta spent $70 billion in 2025, up from «$39 billion» a year earlier.', { period: '2024' }],
]);

rows('each end of a move has its own time', '2025-11-10', [
  [
    "Alphabet's operating losses widened from «$1.1 million» in Q3 2024 to $9.7 million in Q4 2024.",
    { period: '2024-Q3', low: 1_100_000 },
  ],
  [
    "Alphabet's operating losses widened from $1.1 million in Q3 2024 to «$9.7 million» in Q4 2024.",
    { period: '2024-Q4', low: 9_700_000 },
  ],
  ['Amazon revenue grew 12% in Q2 2025 and «9%» in Q1.', { period: '2025-Q1' }],
]);

rows('a quarter without a year is one of the company', '2025-02-12', [
  [
    'Its fiscal Q2 results showed Microsoft had capital expenditures of «$22.6 billion».',
    { period: 'FY2025-Q2' },
  ],
]);

rows('a measure and the words around it', '2025-12-15', [
  [
    'Oracle reported net income of $20.2 million, or «$0.77 per share», for Q3 2025.',
    { metric: 'other:eps' },
  ],
  ['微软净利润200亿美元,合每股«2.7美元»。', { metric: 'other:eps' }],
  ['Microsoft achieved a «52.7%» revenue increase to $307 million.', { metric: 'growth', change: 'up' }],
  ['Oracle saw a «17%» decline in sales.', { metric: 'growth', change: 'down' }],
  ['英伟达数据中心营收创新高«890亿美元»。', { metric: 'revenue' }],
  ['台积电第一季毛利率上看«64%»。', { metric: 'margin', modality: 'forecast' }],
]);

rows('last quarter is that of the company', '2024-12-16', [
  ['Nvidia sold chips for «$30 billion» in revenue last quarter.', { period: 'FY2025-Q3' }],
  ['AMD sold chips for «$3.5 billion» in revenue last quarter.', { period: '2024-Q3' }],
  ['英伟达上季度营收为«300亿美元»。', { period: 'FY2025-Q3' }],
]);

rows('what is lost of a market value is a change of it', '2025-12-13', [
  ['博通市值蒸发«2192亿美元»。', { metric: 'market_cap', change: 'down' }],
  ['甲骨文市值缩水«900亿美元»。', { metric: 'market_cap', change: 'down' }],
]);

rows('a change from a time is of the time that is compared', '2025-12-13', [
  ['2025年第三季度,微软营收较去年同期«增长18%»。', { period: '2025-Q3' }],
  ['2025年第三季度,微软营收低于去年同期的«700亿美元»。', { period: '2024-Q3' }],
]);

rows('times as they are written', '2026-02-18', [
  ['Meta committed «$6 billion» to a supplier in late January.', { period: '2026-01' }],
  ['Oracle raised «$25 billion» of bonds in September.', { period: '2025-09' }],
  ['From 2013 to 2024, AI investment reached «$470 billion».', { period: '2013/2024' }],
  ['台积电今(18)日收盘«上涨2%»。', { period: '2026-02-18' }],
  ['台积电昨(17)日收盘«下跌3%»。', { period: '2026-02-17' }],
  ['英伟达2027财年Q2营收为«962亿美元»。', { period: 'FY2027-Q2' }],
]);

rows('a ticker in brackets is the name before it', '2025-12-13', [
  ['微软(MSFT)和苹果(AAPL)在美国合作,两股收市分别升«2.2%»及1.3%。', { subject: 'Microsoft' }],
  ['微软(MSFT)和苹果(AAPL)在美国合作,两股收市分别升2.2%及«1.3%»。', { subject: 'Apple' }],
  ['Microsoft (MSFT), Oracle (ORCL) and Meta (META) fell «3%».', { subject: 'Microsoft' }],
]);

rows('公司 is the one spoken of', '2025-12-13', [
  ['博通发布了财报。同时,公司预计2026财年第一季度AI芯片销售额将达«82亿美元»。', { subject: 'Broadcom' }],
]);

rows('how far a rate stands above another is no growth', '2025-12-13', [
  ['上周同业拆借利率较前一周上升了«12%»。', { metric: 'interest_rate' }],
  ['年底同业拆借利率会比全年均值高出«15%»。', { metric: 'interest_rate' }],
]);

rows('what matures is not what is injected', '2025-12-13', [
  ['12月到期MLF«3000亿元»,央行续作4000亿元。', { metric: 'other:maturing_liquidity' }],
  ['今日有«1200亿元»逆回购到期。', { metric: 'other:maturing_liquidity' }],
  ['12月到期MLF3000亿元,央行投放«4000亿元»。', { metric: 'liquidity_injection' }],
]);

rows('a quarter by the day it ended', '2025-11-21', [
  ['英伟达发布财报,在截至10月26日的三个月内,其营收为«570亿美元»。', { period: 'FY2026-Q3' }],
  ['Nvidia made «$57 billion» in revenue in the three months ended October 26.', { period: 'FY2026-Q3' }],
  ['苹果在截至9月27日的季度净利润为«274亿美元»。', { period: 'FY2025-Q4' }],
]);

rows('what is forecast does not date what was reported', '2025-11-21', [
  [
    '英伟达预计第四季营收将达到650亿美元。财报信息显示,数据中心业务收入飙升至«512亿美元»,年增66%。',
    { period: 'FY2026-Q3', modality: 'reported' },
  ],
  [
    '英伟达预计第四季营收将达到650亿美元。财报信息显示,数据中心业务收入飙升至512亿美元,«年增66%»。',
    { period: 'FY2026-Q3', metric: 'growth' },
  ],
]);

rows('the level that was left is no change', '2025-11-21', [
  ['美国失业率从«4.1%»降至4%。', { change: null }],
  ['英伟达在中国的市占率由«95%»跌至冰点。', { change: null, metric: 'market_share' }],
  ['第四季度产能利用率比第三季度的«90.4%»下降了6.1个百分点。', { change: null }],
]);

rows('a market is no part of a company', '2025-11-21', [
  [
    '谷歌财报\n\n谷歌上调预期。谷歌扩产。谷歌受益。据预测,2028年全球AI推理市场规模将达到1500亿美元,年复合增长率«超过40%»。',
    { subject: 'AI inference market' },
  ],
]);

rows('who buys, and not what is bought or from whom', '2025-11-21', [
  ['英伟达近期披露,已达成协议,将在未来六年内租用价值高达«260亿美元»的服务器。', { subject: 'Nvidia' }],
  ['英伟达正在扩张。例如,公司上季向其两大主要客户OpenAI投资高达«900亿美元»。', { subject: 'Nvidia' }],
  [
    '英伟达正在扩张。例如,公司上季向其客户OpenAI投资900亿美元,并向Anthropic投资«80亿美元»。',
    { subject: 'Nvidia' },
  ],
  ['分析师曾预测,英伟达的中国业务可望为公司每年贡献高达«500亿美元»的收入。', { subject: 'Nvidia' }],
  ['自ChatGPT发布以来,全球股市市值已累计增长超«17万亿美元»。', { subject: 'global stocks' }],
]);

rows('a measure and what moves it', '2025-11-21', [
  ['你就算把美国的公司税«翻倍»,又能改变什么?', { metric: 'tax', change: 'up' }],
  ['我认为Palantir只值«30美元»,会在执行价50美元买入。', { metric: 'forecast_target', modality: 'opinion' }],
  ['英伟达在2025年和2026年已斩获价值«5000亿美元»的订单。', { period: '2025/2026', modality: 'reported' }],
]);

test('a unit that figures are given in is none', () => {
  const text = '亿万富翁数量与公司收入(十亿美元计)的比率很高。';
  expect(readText({ text, format: 'text', name: 'a.txt' }, lexicon).claims).toEqual([]);
});

rows('what goes on with the figure before is as sure', '2025-11-21', [
  ['Meta计划只出资20%,剩下的«80%»来自外部投资者。', { modality: 'plan' }],
  ['OpenAI计划2030年前投入1.4万亿美元,建设大概«30座»数据中心。', { modality: 'plan' }],
  ['Meta plans to fund 20% of it; the remaining «80%» comes from outside investors.', { modality: 'plan' }],
]);

rows('a forecast is not of the week it was made in', '2025-11-21', [
  ['上周某行算了一个数,接下来AI数据中心的投资可能将达«5万亿美元»。', { period: null, modality: 'forecast' }],
]);

rows('a partnership is an investment agreed on', '2025-11-21', [
  ['英伟达与OpenAI的«千亿美元»合作最典型。', { metric: 'investment', modality: 'plan' }],
  ['The «$100 billion» partnership of Nvidia with OpenAI is the best example.', { metric: 'investment' }],
]);

rows('a rise over years has no month', '2025-11-21', [
  ['美国有的地区铜价5年内«涨了50%»。', { period: null }],
  ['Copper prices in the past five years «rose 50%».', { period: null }],
]);

rows('a company the thesis does not know, by its ticker', '2025-02-12', [
  [
    'Notes on the call: Harbour Freight Lines (NASDAQ:HFLX) Q4 2024\n\nRevenues grew by «19%» in Q4 2024.',
    { subject: 'Harbour Freight Lines', metric: 'growth' },
  ],
  ['海天精工(600000.SH)公布财报。第三季度营收为«12亿元»。', { subject: '海天精工', metric: 'revenue' }],
]);

rows('what a company guides to spend, what analysts estimate', '2025-02-12', [
  ['Alphabet shocked markets with guidance of «$175 billion» in 2025 capex.', { modality: 'plan' }],
  ['谷歌给出的全年资本开支指引为«910亿美元»。', { modality: 'plan', metric: 'capex' }],
  [
    'Wall Street estimates of «$119 billion» in 2025 revenue for Oracle were too low.',
    { modality: 'forecast' },
  ],
]);

rows('from whom a value was erased', '2025-02-12', [
  [
    'DeepSeek matched the best models, erasing «$589 billion» in market value from Nvidia in one day.',
    { subject: 'Nvidia' },
  ],
  ['Gemini wiped «$90 billion» of market cap off Oracle.', { subject: 'Oracle' }],
]);

rows('what is traded is a share', '2025-02-12', [
  [
    '超微电脑称液冷技术将扩大,周二收市«跌逾9%»。',
    { subject: 'Super Micro Computer', metric: 'price_change' },
  ],
  ['AMD praised liquid cooling, and at the close «fell 9%».', { subject: 'AMD' }],
]);

rows('confidence is that of a country', '2025-02-12', [
  [
    '美国1月非农数据公布,工资增长强劲,劳动力市场健康。\n\n消费者信心指数下滑至«67.8»。',
    { subject: 'US economy' },
  ],
]);

rows('the time of what another is compared with is its own', '2025-02-07', [
  [
    'Notes on Harbour Freight Lines (NASDAQ:HFLX) Q4 2024 earnings\n\nWind accounted for 32% of revenue, compared to 18.9% in 2023. Revenues of Intermodal were down «15.9%».',
    { period: '2024-Q4' },
  ],
  [
    'Notes on Harbour Freight Lines (NASDAQ:HFLX) Q4 2024 earnings\n\nThe chief executive thanked the drivers for their patience, spoke of new depots in three states, and said that customers value a steady hand more than a low price these days.\n\nOne segment had revenues of $73.1 million, down from «$86.9 million» in the prior year.',
    { period: '2023-Q4' },
  ],
  [
    '甲骨文2024年第四季度财报\n\n管理层感谢员工的耐心,谈到三个州的新园区,并说客户如今看重稳定胜过低价。这一点在各地都能看到,无论大小客户都是如此,管理层对此感到欣慰,并会继续这样做。这一点在各地都能看到,无论大小客户都是如此,管理层对此感到欣慰,并会继续这样做。这一点在各地都能看到,无论大小客户都是如此,管理层对此感到欣慰,并会继续这样做。这一点在各地都能看到,无论大小客户都是如此,管理层对此感到欣慰,并会继续这样做。\n\n营收为70亿美元,而去年同期为«66亿美元»。',
    { period: '2023-Q4' },
  ],
]);

rows('the night before is the one whose day is named', '2025-12-09', [
  ['隔夜美股收盘,博通«大跌9%»。美东时间12月9日,美股开盘后下挫。', { period: '2025-12-09' }],
  ['隔夜美股收盘,甲骨文«大跌9%»。美东时间12月8日,美股开盘后下挫。', { period: '2025-12-08' }],
]);

rows('a quarter that is told of is over, one that is expected runs', '2025-05-22', [
  ['亚马逊本季度营收«1557亿美元»,同比增长9%。', { period: '2025-Q1', modality: 'reported' }],
  ['亚马逊预计本季度营收«1620亿美元»。', { period: '2025-Q2', modality: 'forecast' }],
  ['Amazon guided to growth of «9%» for the current quarter.', { modality: 'forecast' }],
  ['Microsoft predicts growth of Azure in the current quarter of «34%».', { period: 'FY2025-Q4' }],
]);

rows('a report goes on about its quarter', '2025-10-30', [
  [
    'Meta posted $51.2 billion in third-quarter revenue.\n\nMeta had net income of «$2.7 billion».',
    { period: '2025-Q3' },
  ],
  ['Meta第三季度营收512亿美元。\n\nMeta净利润为«27亿美元»。', { period: '2025-Q3' }],
]);

rows('the year before, and what another number has behind it', '2025-10-30', [
  ['2025年上半年,腾讯资本开支为465亿元,而2024年同期为«230亿元»。', { period: '2024-H1' }],
  [
    'In Q1 2025 Oracle sales slipped to «$6.7 billion» from $6.9 billion in the same period a year ago.',
    { period: '2025-Q1' },
  ],
  [
    'In Q1 2025 Oracle sales slipped to $6.7 billion from «$6.9 billion» in the same period a year ago.',
    { period: '2024-Q1' },
  ],
  ["Microsoft's stock has risen «16%» year-to-date.", { change: 'up', period: '2025' }],
  [
    'In its first-quarter earnings for fiscal year 2025, Microsoft saw Azure revenue grow «34%».',
    { period: 'FY2025-Q1' },
  ],
]);

rows('what only falls short of what was expected is no forecast', '2025-10-30', [
  ['微软营收略低于市场预期,但净利润«增长22%»。', { modality: 'reported' }],
  ['微软营收高于分析师预期,净利润同比«增长22%»。', { modality: 'reported' }],
]);
