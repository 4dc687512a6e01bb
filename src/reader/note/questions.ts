import type { NoteText } from './note-text.ts';
import type { Quotation } from './note.ts';

/** The questions a text asks, each once; not those that only keep a conversation going. */
export function questions(text: NoteText): Quotation[] {
  const seen = new Set<string>();
  const found: Quotation[] = [];
  for (const sentence of text.sentences) {
    if (sentence.kind === 'row' || !/\?["'”’」』)]*$/.test(sentence.text)) continue;
    const bare = sentence.text.replace(/[^\p{L}\p{N}]/gu, '');
    if (seen.has(bare) || isSmallTalk(sentence.text, bare)) continue;
    seen.add(bare);
    found.push(text.quote(sentence.start, sentence.end));
  }
  return found.slice(0, most);
}

const most = 60;

const chineseTalk =
  /(?:对吧|是吧|对不对|是不是|好吧|好不好|可以吗|行吗|好吗|对吗|是吗|懂吗|明白吗|知道吧|怎[么幺]说|怎[么幺]讲|怎[么幺]样|你说呢|什[么幺]意思|为什[么幺]|为什[么幺]呢|为啥|为啥呢|为啥嘞|结果呢|然后呢|凭什[么幺])$/;
const greeting = /^(?:大家好|你好|各位|喂|能听到|听得到|听得见)/;
/** Handing over to the next speaker, and statements with "right?" at their end. */
const handover =
  /(?:有什[么幺]|有没有|还有)(?:什[么幺])?(?:要|想)?(?:补充|分享|增加|介绍)|打个?招呼|(?:自我|简单)?介绍一下(?:你|您|自己)|,(?:对吧|是吧|对不对|对吗)\?|\b(?:anything (?:else )?(?:you(?:'d| would) like )?to add|introduce yourself|tell us about yourself)\b|, (?:right|correct|okay|no)\?/;
const englishTalk =
  /^(?:right|okay|ok|really|yes|no|so|why|how so|how come|what|hello|hi|isn't it|you know|make sense|does that make sense|any (?:other )?questions|how are you(?: \w+)?|how is it going|can you hear me|is that (?:right|fair|okay)|shall we|next question|who(?:'s| is) next|ready)$/;

function isSmallTalk(sentence: string, bare: string): boolean {
  if (handover.test(sentence)) return true;
  if (/\p{Script=Han}/u.test(bare)) {
    return (
      bare.length < 5 ||
      (bare.length <= 8 && chineseTalk.test(bare)) ||
      (bare.length <= 14 && greeting.test(bare))
    );
  }
  const words = sentence.replace(/^["'“”(]+|[?"'”’)!.,]+$/g, '').trim();
  return englishTalk.test(words) || words.split(/\s+/).length < 3;
}
