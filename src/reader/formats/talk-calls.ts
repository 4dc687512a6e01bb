/** Words that every call holds; what stands around them is searched for one, and nothing else of the text. */
export const callMark =
  /怎么看|怎麼看|有什么|有什麼|觉得呢|覺得呢|觉得怎么样|打个招呼|打個招呼|介绍一下|介紹一下|先从|先從|先由|有请|有請|先请|先請|说说|說說|讲讲|講講|聊聊| over to |question (?:comes|is|will|today)|, (?:what|how|do you|could you|can you|would you|your|go ahead|please)\b/g;

const name = String.raw`\*{0,2}([A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,2}|\p{Script=Han}{2,3})\*{0,2}`;
const latinName = String.raw`\*{0,2}([A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,2})\*{0,2}`;
const begins = String.raw`(?<=^|[。？！?!\n,，] ?|[。？！?!] ?(?:那|好的?|好吧) ?)`;
const rest = String.raw`[^。？！?!\n]{0,24}`;
const asks = String.raw`(?:怎么看|怎麼看|有什么${rest}?(?:补充|看法|想法|观点|分享|说)|有什麼${rest}?(?:補充|看法|想法|觀點|分享|說)|觉得呢|覺得呢|觉得怎么样)`;
const ends = String.raw`${rest}[。？！?!] ?`;

/** A way to give the next speaker away. */
interface Call {
  /** What stands in every such call; where it does not, the pattern need not be tried. */
  mark: RegExp;
  /** The first group is the name, absent in calls to several or to nobody by name. */
  pattern: RegExp;
}

export const calls: readonly Call[] = [
  // "Ethan，你怎么看？"
  {
    mark: /[，,] ?[你您]/,
    pattern: new RegExp(`${begins}${name} ?[，,] ?[你您]${rest}?${asks}${ends}`, 'gmu'),
  },
  // "Bruce来跟大家打个招呼吧。"
  {
    mark: /打个招呼|打個招呼|介绍一下|介紹一下|说说|說說|讲讲|講講|聊聊|怎么看|怎麼看/,
    pattern: new RegExp(
      `(?=[*A-Z有請请])${begins}(?:有请|請|请)?${latinName} ?(?:来|來|先|跟大家|你|您)${rest}?(?:打个招呼|打個招呼|介绍一下|介紹一下|说说|說說|讲讲|講講|聊聊|怎么看|怎麼看)${ends}`,
      'gmu',
    ),
  },
  // "我们先从任洋开始。"
  {
    mark: /先从|先從|先由|有请|有請|先请|先請/,
    pattern: new RegExp(
      `(?:先从|先從|先由|有请|有請|先请|先請)${name}(?:先)?(?:开始|開始|来(?:说|讲|谈|回答|分享|聊)|來(?:說|講|談|回答|分享|聊))${ends}`,
      'gmu',
    ),
  },
  // to several, or to nobody by name
  {
    mark: /你们|你們|各位|大家/,
    pattern: new RegExp(`(?:你们|你們|各位|大家)${rest}?${asks}${ends}`, 'gmu'),
  },
  // "Jane, what do you think?"
  {
    mark: /, /,
    pattern: new RegExp(
      `(?=[*A-Z])(?<=^|[.?!\\n] ?)${latinName}, (?:what|how|do you|could you|can you|would you|your|over to you|go ahead|please)[^.?!\\n]{0,160}[.?!] ?`,
      'gmu',
    ),
  },
  // "I'll now turn it over to Jane Doe."
  {
    mark: /over to /,
    pattern: new RegExp(
      `(?:turn|hand|pass) (?:it|the call|the floor|things|this)(?: back)? over to (?:our [A-Za-z ,]{2,60}, )?${latinName}[^.?!\\n]{0,80}[.?!] ?`,
      'gmu',
    ),
  },
  // "Our next question comes from the line of Jane Doe with Example Bank."
  {
    mark: /question /,
    pattern: new RegExp(
      `question (?:comes|is|will come|today comes) from (?:the line of )?${latinName}[^.?!\\n]{0,80}\\. ?(?:Please go ahead\\. ?|Your line is (?:now )?open\\. ?)?`,
      'gmu',
    ),
  },
];

/** One who says his name, or is named as he begins: "任洋，我补充一下". The first group is the indent, the second the name. */
export const answers = new RegExp(`^([ \\t]{0,4})${name}[，,](?:是)?我`, 'gmu');
