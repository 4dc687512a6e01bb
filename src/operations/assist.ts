import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { askAbout } from './assisting/ask-about.ts';
import { assistView } from './assisting/assist-view.ts';
import { decideProposals } from './assisting/decide-proposals.ts';
import { keepProposals, keptProposals, proposalOut, stateOf } from './assisting/kept-proposals.ts';
import { modelOut } from './assisting/model-state.ts';
import { proposalSlots } from './assisting/open-slots.ts';
import { systemPrompt } from './assisting/prompt.ts';
import { refusalWords } from './assisting/refusal.ts';
import { field, operation } from './operation.ts';
import { correctedDocument } from './overriding/corrected.ts';
import {
  keptProposalShape,
  modelShape,
  proposalShape,
  questionShape,
  refusedShape,
} from './shapes/assist.ts';
import { overridesOut } from './shapes/from-ledger.ts';
import { overrideShape } from './shapes/override.ts';

const ids = () => z.array(z.string().trim().min(4).max(64)).default([]);

export default operation({
  name: 'assist',
  schema: 'tightrope/assist@1',
  summary: text(
    'Ask a language model about what the reader left open',
    '就读取器没有确定的项目询问语言模型',
    '就讀取器沒有確定的項目詢問語言模型',
  ),
  description: text(
    'Without --send nothing leaves: it shows which text would go to which host. With it the model in TIGHTROPE_MODEL is asked, once for each question ever. It only points at words: each is checked against the text, no number is taken from it, and a proposal has no effect until a person accepts it.',
    '不加 --send 时不会发送任何内容：只显示哪些文字会发往哪台主机。加上后才询问 TIGHTROPE_MODEL 指定的模型，同一问题只问一次。模型只能指出原文：每处引文都与文本核对，数字从不取自模型，建议须经人接受才生效。',
    '不加 --send 時不會送出任何內容：只顯示哪些文字會送往哪台主機。加上後才詢問 TIGHTROPE_MODEL 指定的模型，同一問題只問一次。模型只能指出原文：每處引文都與文本核對，數字從不取自模型，建議須經人接受才生效。',
  ),
  examples: [
    {
      command: 'tightrope assist 3f8a91c2',
      does: text('show what would be sent', '显示会发送什么', '顯示會送出什麼'),
    },
    {
      command: 'tightrope assist 3f8a91c2 --slot metric --send --keep',
      does: text(
        'ask about metrics, keep what holds',
        '询问指标，保存成立的建议',
        '詢問指標，儲存成立的建議',
      ),
    },
    {
      command: 'tightrope assist 3f8a91c2 --accept 7c01d4ee',
      does: text('make a proposal a correction', '把一条建议变成更正', '把一則建議變成更正'),
    },
  ],
  input: z.object({
    id: field(z.string().min(1), {
      about: text(
        'Id of the document, its beginning, or the source',
        '文档编号、编号的开头，或来源',
        '文件編號、編號的開頭，或來源',
      ),
      positional: true,
      placeholder: 'DOCUMENT',
    }),
    dry_run: field(z.boolean().default(false), {
      about: text(
        'Send nothing, even with --send; so it is without either',
        '不发送任何内容，即使有 --send；两者都不写时也是如此',
        '不送出任何內容，即使有 --send；兩者都不寫時也是如此',
      ),
    }),
    send: field(z.boolean().default(false), {
      about: text('Send the text shown and ask', '发送所示文字并询问', '送出所示文字並詢問'),
    }),
    slot: field(z.array(z.enum(proposalSlots)).default([]), {
      about: text('Ask about this slot only', '只询问这一项', '只詢問這一項'),
      placeholder: 'SLOT',
    }),
    keep: field(z.boolean().default(false), {
      about: text(
        'Keep the proposals that hold, to decide later',
        '保存成立的建议，以后再决定',
        '儲存成立的建議，以後再決定',
      ),
    }),
    accept: field(ids(), {
      about: text(
        'Make this kept proposal a correction',
        '把这条已保存的建议变成更正',
        '把這則已儲存的建議變成更正',
      ),
      placeholder: 'ID',
    }),
    drop: field(ids(), {
      about: text('Keep this proposal no longer', '不再保存这条建议', '不再儲存這則建議'),
      placeholder: 'ID',
    }),
    author: field(z.string().trim().min(1).max(200).optional(), {
      about: text('Who accepts', '由谁接受', '由誰接受'),
      placeholder: 'NAME',
    }),
  }),
  output: z.object({
    document: z.string(),
    model: modelShape.nullable().describe('Null where none is set.'),
    system: z.string().describe('The instructions that leave with every question.'),
    questions: z.array(questionShape),
    accepted: z.array(proposalShape).describe('What holds against the text. Proposals, not findings.'),
    refused: z.array(refusedShape),
    kept: z.array(keptProposalShape).describe('What waits for a person.'),
    said: z.array(overrideShape).describe('The corrections that accepted proposals became.'),
  }),
  http: { method: 'POST', path: '/api/v1/documents/{id}/assist' },
  async *run(context, { id, dry_run, send, slot, keep, accept, drop, author }) {
    const model = context.model();
    if (send && !dry_run && model === null) throw new TightropeError('model_missing');
    const ledger = await context.ledger(accept.length > 0 ? 'keep' : 'look');
    const document = await ledger.document(id);
    const isDecision = accept.length + drop.length > 0;
    const said = isDecision
      ? await decideProposals(context, ledger, document, { accept, drop, author: author ?? null })
      : [];
    const { claims } = await correctedDocument(context, ledger, document);
    const { questions, accepted, refused } =
      isDecision && !send
        ? { questions: [], accepted: [], refused: [] }
        : await askAbout(context, document, claims, {
            model,
            slots: slot.length === 0 ? proposalSlots : slot,
            send: send && !dry_run,
          });
    const proposals = accepted.map((one) => proposalOut(one, document.text));
    let kept = await keptProposals(context, document.id);
    const added = keep ? proposals.filter((one) => kept.every((other) => other.id !== one.id)) : [];
    if (added.length > 0) {
      const kept_at = context.now().toISOString();
      kept = [...kept, ...added.map((one) => ({ ...one, kept_at }))];
      await keepProposals(context, document.id, kept);
    }
    yield {
      ok: true,
      data: {
        document: document.id,
        model: model === null ? null : modelOut(model),
        system: systemPrompt,
        questions: questions.map(({ question, answer }) => ({
          start: question.window.start,
          end: question.window.end,
          quantities: question.window.asked.length,
          characters: question.characters,
          answer,
          prompt: question.prompt,
        })),
        accepted: proposals,
        refused: refused.map((one) => ({
          ...one,
          quote: one.quote.slice(0, 200),
          value: one.value?.slice(0, 200) ?? null,
          reason_text: refusalWords[one.reason][context.locale],
        })),
        kept: kept.map((one) => ({ ...one, state: stateOf(one, document, claims) })),
        said: overridesOut(said),
      },
      warnings: [],
    };
  },
  view: (data, { locale }) => assistView(data, locale),
});
