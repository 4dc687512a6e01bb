import { z } from 'zod';
import { text } from '../base/locale.ts';
import { changes, modalities, overrideSlots } from '../base/vocabulary.ts';
import { definedOnly } from './fields/defined-only.ts';
import { field, operation } from './operation.ts';
import { correctedDocument } from './overriding/corrected.ts';
import { overrideView } from './overriding/override-view.ts';
import { actions, wordsToKeep } from './overriding/words-to-keep.ts';
import { claimShape } from './shapes/claim.ts';
import { claimOut, overridesOut } from './shapes/from-ledger.ts';
import { overrideShape } from './shapes/override.ts';
import { claimAt } from './overriding/claim-at.ts';
import { placeInText } from './overriding/place-in-text.ts';
import { labels } from './wording/labels.ts';

const said = () => z.string().trim().min(1).max(200).optional();

export default operation({
  name: 'override',
  schema: 'tightrope/override@1',
  summary: text(
    'Correct what the reader found, or add what it missed',
    '更正读取器找到的内容，或补上遗漏的论断',
    '更正讀取器找到的內容，或補上遺漏的論斷',
  ),
  description: text(
    'set gives slots of a claim another value (none: the text gives none), reject says that it is no claim, add marks one the reader missed, withdraw takes back what was said. Every word is kept, with its reason and the place in the text, beside what the reader found; the last one holds, also for a newer reader and a newer version of the text.',
    'set 更正论断的项目（none 表示文中没有），reject 表示它不是论断，add 标出遗漏的论断，withdraw 撤回说过的话。每次更正都连同理由和文中位置保存，与读取器找到的内容并列；以最后一次为准，换了新的读取器或文本有了新版本也仍然有效。',
    'set 更正論斷的項目（none 表示文中沒有），reject 表示它不是論斷，add 標出遺漏的論斷，withdraw 撤回說過的話。每次更正都連同理由和文中位置儲存，與讀取器找到的內容並列；以最後一次為準，換了新的讀取器或文本有了新版本也仍然有效。',
  ),
  examples: [
    {
      command: 'tightrope override set 7c01d4ee --metric capex --reason "the sentence says spending"',
      does: text('another metric for a claim', '给一条论断换一个指标', '為一則論斷換一個指標'),
    },
    {
      command: 'tightrope override reject 7c01d4ee --reason "a model name"',
      does: text('it is no claim', '它不是论断', '它不是論斷'),
    },
    {
      command:
        'tightrope override add --document 3f8a91c2 --start 120 --end 131 --subject Nvidia --reason "missed"',
      does: text('a claim the reader missed', '补上一条遗漏的论断', '補上一則遺漏的論斷'),
    },
    {
      command: 'tightrope override withdraw 7c01d4ee --slot metric --reason "I misread it"',
      does: text('take a correction back', '撤回一条更正', '撤回一則更正'),
    },
  ],
  input: z.object({
    action: field(z.enum(actions), {
      about: text(
        'set, reject, add or withdraw',
        'set（更正）、reject（否决）、add（补上）或 withdraw（撤回）',
        'set（更正）、reject（否決）、add（補上）或 withdraw（撤回）',
      ),
      positional: true,
      placeholder: 'ACTION',
    }),
    claim: field(z.string().min(1).optional(), {
      about: text('Id of the claim, or its beginning', '论断编号或编号的开头', '論斷編號或編號的開頭'),
      positional: true,
      placeholder: 'CLAIM',
    }),
    document: field(z.string().min(1).optional(), {
      about: text('Where to add: id of the document', '补在哪份文档：文档编号', '補在哪份文件：文件編號'),
      short: 'd',
      placeholder: 'ID',
    }),
    start: field(z.int().min(0).optional(), {
      about: text(
        'Where the words begin, in UTF-16 code units',
        '文字从哪里开始（UTF-16 码元）',
        '文字從哪裡開始（UTF-16 碼元）',
      ),
      placeholder: 'N',
    }),
    end: field(z.int().min(0).optional(), {
      about: text('Where they end', '文字到哪里结束', '文字到哪裡結束'),
      placeholder: 'N',
    }),
    quote: field(z.string().min(1).max(400).optional(), {
      about: text(
        'The words themselves, to be sure of the place',
        '这段文字本身，用来确认位置',
        '這段文字本身，用來確認位置',
      ),
      placeholder: 'WORDS',
    }),
    subject: field(said(), { about: labels.subject, placeholder: 'NAME' }),
    metric: field(said(), { about: labels.metric, placeholder: 'METRIC' }),
    period: field(said(), { about: labels.period, placeholder: 'PERIOD' }),
    change: field(z.enum([...changes, 'none']).optional(), {
      about: labels.change,
      placeholder: 'DIRECTION',
    }),
    modality: field(z.enum(modalities).optional(), { about: labels.modality, placeholder: 'MODALITY' }),
    speaker: field(said(), { about: labels.speaker, placeholder: 'NAME' }),
    low: field(said(), {
      about: text('Lower side of the number in base units', '数值下限（基本单位）', '數值下限（基本單位）'),
      placeholder: 'NUMBER',
    }),
    high: field(said(), {
      about: text('Upper side of the number', '数值上限', '數值上限'),
      placeholder: 'NUMBER',
    }),
    unit: field(said(), { about: labels.unit, placeholder: 'UNIT' }),
    slot: field(z.array(z.enum(overrideSlots)).default([]), {
      about: text(
        'What to withdraw; everything said of the claim where absent',
        '撤回哪一项；不写则撤回对这条论断的全部更正',
        '撤回哪一項；不寫則撤回對這則論斷的全部更正',
      ),
      placeholder: 'SLOT',
    }),
    reason: field(z.string().trim().min(1).max(1000), {
      about: text('Why', '理由', '理由'),
      placeholder: 'WORDS',
    }),
    author: field(z.string().trim().min(1).max(200).optional(), {
      about: text('Who says so', '谁说的', '誰說的'),
      placeholder: 'NAME',
    }),
  }),
  output: z.object({
    said: z.array(overrideShape).describe('What was kept.'),
    claim: claimShape.nullable().describe('The claim as it now is; null where there is none any more.'),
  }),
  http: { method: 'POST', path: '/api/v1/overrides' },
  async *run(context, input) {
    const { subject, metric, period, change, modality, speaker, low, high, unit, slot, author, ...rest } =
      input;
    const ledger = await context.ledger();
    const { entries, documentId } = await wordsToKeep(context, ledger, {
      action: rest.action,
      reason: rest.reason,
      ...definedOnly({
        claim: rest.claim,
        document: rest.document,
        start: rest.start,
        end: rest.end,
        quote: rest.quote,
      }),
      values: definedOnly({ subject, metric, period, change, modality, speaker, low, high, unit }),
      slots: slot,
      author: author ?? null,
    });
    const kept = await ledger.override(entries);
    const [first] = kept;
    const document = await ledger.document(documentId);
    const { claims } = await correctedDocument(context, ledger, document);
    const place = first === undefined ? null : placeInText(first, document);
    const claim =
      place === null || first === undefined ? null : claimAt(claims, { ...place, part: first.part });
    yield {
      ok: true,
      data: { said: overridesOut(kept), claim: claim === null ? null : claimOut(claim) },
      warnings: [],
    };
  },
  view: ({ said: kept, claim }, { locale }) => overrideView(kept, claim, locale),
});
