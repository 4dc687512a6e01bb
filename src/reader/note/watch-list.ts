import type { Claim } from '../reading.ts';
import type { DateOf } from './date-of.ts';
import type { NoteText, Sentence } from './note-text.ts';
import type { WatchItem } from './note.ts';

/**
 * What the text says to watch: sentences with a word that says so, the items or rows below a heading with one, and
 * sentences with a forecast for a metric of something named.
 */
export function watchList(text: NoteText, claims: readonly Claim[], said: DateOf): WatchItem[] {
  const items: WatchItem[] = [];
  const seen = new Set<string>();
  let list: { cue: Found; line: number; left: number; kind: Sentence['kind'] | null } | null = null;
  for (const sentence of text.sentences) {
    const cue = cueIn(sentence);
    const opens = cue !== null && (sentence.kind === 'heading' || sentence.kind === 'lead');
    if (opens) {
      list = { cue, line: sentence.line, left: longestList, kind: null };
      continue;
    }
    const listed: boolean = list !== null && belongs(sentence, list);
    if (list !== null && !listed && sentence.line > list.line) list = null;
    if (list !== null && listed) {
      list.left -= 1;
      list.line = sentence.line;
      list.kind = sentence.kind;
    }
    const found: Found | null = cue ?? (listed ? (list?.cue ?? null) : null);
    const ahead = found === null && sentence.claims.some((index) => isForecast(claims[index], said));
    if ((found === null && !ahead) || sentence.kind === 'heading' || sentence.kind === 'lead') continue;
    if (seen.has(sentence.text) || isTableHead(sentence)) continue;
    seen.add(sentence.text);
    items.push({
      ...text.quote(sentence.start, sentence.end),
      cue: found === null ? null : text.quote(found.start, found.end),
      claims: sentence.claims,
    });
  }
  return atMost(items);
}

const tableHead =
  /(?:^|[\t|]\s*)(?:指标|类别|项目|信号|观察意义|意义|说明|indicator|metric|signal|item|why it matters|meaning)\s*(?:[\t|]|$)/;

interface Found {
  start: number;
  end: number;
}

const longestList = 16;
const most = 40;

const cues =
  /(?:重点|密切|持续|值得|需要?|应该?|继续|要|特别|最)(?:关注|留意|观察|盯|跟踪|追踪|警惕)(?:的|着|住)?|关注(?=的?(?:指标|焦点|重点|要点|点))|(?:观察|跟踪|追踪|监测|核心|关键|先行)指标|(?:观察|监测)(?:点|窗口|清单)|盯(?:住|着|紧|的)|警惕|看点|(?:关键|主要|最大的?|核心)(?:的)?(?:风险|变量|信号)|(?:风险|关键|重点)(?:在于|是|:)|取决于|提防|当心|\b(?:watch(?:ed|ing)? (?:for|whether|how|the|out|list|closely)|to watch|watchlist|monitor(?:ed|ing)?|keep an eye on|look(?:ing)? out for|pay(?:ing)? attention to|key (?:risks?|indicators?|variables?|signals?|metrics?)|(?:biggest|main|real) risk|bears watching|track(?:ing)? (?:the|whether|how)|depends? on|hinges? on)\b/g;
/** The same words in another sense: of readers, thanks, channels. */
const notWatching =
  /(?:感谢|谢谢|点击|欢迎|请|记得|点个)[^,。;]{0,8}关注|关注(?:我们?|者|公众号|本|度|一下我)|粉丝|被关注|密切合作|关系密切|subscribe|follow us|\bmonitor your\b|\byour (?:portfolio|watchlist)\b/;

/** Rows are watched for the heading of their table, never for a word in them. */
function cueIn({ start, text, kind }: Sentence): Found | null {
  if (kind === 'row' || notWatching.test(text) || /\?["'”’」』)]*$/.test(text)) return null;
  cues.lastIndex = 0;
  const match = cues.exec(text);
  return match === null ? null : { start: start + match.index, end: start + match.index + match[0].length };
}

/** The items of a list stand on the lines that follow, at most one empty line between two of them. */
function belongs(
  sentence: Sentence,
  list: { line: number; left: number; kind: Sentence['kind'] | null },
): boolean {
  return (
    list.left > 0 &&
    sentence.line - list.line <= 2 &&
    (sentence.kind === 'item' || sentence.kind === 'row') &&
    (list.kind === null || list.kind === sentence.kind)
  );
}

/** The row that names the columns. */
function isTableHead({ kind, text }: Sentence): boolean {
  return kind === 'row' && text.length <= 60 && tableHead.test(text);
}

/** A forecast whose time has passed is no longer to be watched. */
function isForecast(claim: Claim | undefined, said: DateOf): boolean {
  if (claim?.modality !== 'forecast' || claim.metric === null || claim.subject === null) return false;
  const date = said(claim);
  return date === null || claim.periodEnd === null || claim.periodEnd > date;
}

/** Where there are too many, what the text itself points at goes before what is only a forecast. */
function atMost(items: readonly WatchItem[]): WatchItem[] {
  if (items.length <= most) return [...items];
  const chosen = new Set(
    [...items.filter(({ cue }) => cue !== null), ...items.filter(({ cue }) => cue === null)].slice(0, most),
  );
  return items.filter((item) => chosen.has(item));
}
