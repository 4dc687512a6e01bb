/**
 * Whether a label may be a person's name: in Chinese a surname with one or two characters (or a nickname, a title, a
 * transliteration), in Latin letters capitalised words that are not those of tables and headings.
 */
export function mayBePerson(name: string): boolean {
  if (/^\p{Lu}/u.test(name)) return name.split(/[ .]/).every((word) => !tableWords.has(word.toLowerCase()));
  if (name.includes('·')) return true;
  if (/^[小老阿]\p{Script=Han}$/u.test(name)) return true;
  if (/(?:总|總|老师|老師|博士|教授|先生|女士|主持|经理|經理|嘉宾|嘉賓)$/.test(name)) return true;
  const length = [...name].length;
  return (length === 2 || length === 3 || compound.test(name)) && surnames.has(name.slice(0, 1));
}

/** Compound surnames make names of three or four characters. */
const compound =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|公孫|慕容|令狐|长孙|長孫)\p{Script=Han}{1,2}$/u;

/** The commonest surnames, simplified and traditional (Ministry of Public Security, National Name Report 2020). */
const surnames: ReadonlySet<string> = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾萧蕭肖田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘鍾姜崔谭譚' +
    '陆陸范汪廖石金韦韋贾賈夏付傅邹鄒熊白孟秦邱侯江尹薛闫閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文欧歐',
);

const tableWords: ReadonlySet<string> = new Set(
  (
    'note notes source sources summary conclusion risk risks result results date time title author editor disclaimer warning example figure table chart ' +
    'update bottom key takeaway takeaways pros cons bull bear bulls bears base case before after why how what when where who factor impact target total ' +
    'revenue revenues sales profit loss income margin margins ebitda eps capex opex debt cash flow cost costs price prices volume share shares market growth ' +
    'headcount outlook guidance background agenda topic context overview details action status reason problem solution strategy thesis catalyst catalysts ' +
    'valuation rating strengths weaknesses opportunities threats upside downside net gross free operating data core central finding findings executive line ' +
    'analysis tldr http https ps re fw subject from to cc the a an of for and in on at next this that prepared remarks contents participants company ' +
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow'
  ).split(' '),
);
