import { fill, text, type Locale } from '../../base/locale.ts';
import { overridesTable } from '../overriding/override-view.ts';
import type { KeptProposalOut, ModelOut, ProposalOut, QuestionOut, RefusedOut } from '../shapes/assist.ts';
import type { OverrideOut } from '../shapes/override.ts';
import type { Block } from '../view.ts';
import { labels } from '../wording/labels.ts';
import { overrideSlotWords } from '../wording/vocabulary.ts';

interface AssistData {
  document: string;
  model: ModelOut | null;
  system: string;
  questions: readonly QuestionOut[];
  accepted: readonly ProposalOut[];
  refused: readonly RefusedOut[];
  kept: readonly KeptProposalOut[];
  said: readonly OverrideOut[];
}

/** What would leave, word for word; what came back and holds; what does not, and why; what waits for a person. */
export function assistView(data: AssistData, locale: Locale): Block[] {
  const { document, model, system, questions, accepted, refused, kept, said } = data;
  const unasked = questions.filter(({ answer }) => answer === 'none');
  const id = document.slice(0, 8);
  return [
    ...whither(model, questions, locale),
    ...(unasked.length === 0
      ? []
      : [
          heading(words.wouldLeave[locale]),
          paragraph(system),
          ...unasked.flatMap(({ prompt }, index) => [
            heading(fill(words.question[locale], { n: index + 1, of: unasked.length })),
            paragraph(prompt),
          ]),
        ]),
    ...(said.length === 0 ? [] : [heading(words.said[locale]), overridesTable(said, locale)]),
    ...(accepted.length === 0 ? [] : [heading(words.accepted[locale]), proposalsTable(accepted, locale)]),
    ...(refused.length === 0 ? [] : [heading(words.refused[locale]), refusedTable(refused, locale)]),
    ...(kept.length === 0 ? [] : [heading(words.kept[locale]), proposalsTable(kept, locale)]),
    ...next(data).map((one): Block => ({ kind: 'next', text: fill(words[one][locale], { id }) })),
  ];
}

function next({
  model,
  questions,
  accepted,
  kept,
}: AssistData): ('setModel' | 'send' | 'keepThem' | 'accept')[] {
  const waits = questions.some(({ answer }) => answer === 'none');
  const keptIds = new Set(kept.map(({ id }) => id));
  return [
    ...(model === null ? (['setModel'] as const) : waits ? (['send'] as const) : []),
    ...(accepted.some(({ id }) => !keptIds.has(id)) ? (['keepThem'] as const) : []),
    ...(kept.some(({ state }) => state === 'open') ? (['accept'] as const) : []),
  ];
}

function whither(model: ModelOut | null, questions: readonly QuestionOut[], locale: Locale): Block[] {
  const count = (answer: QuestionOut['answer']) => questions.filter((one) => one.answer === answer).length;
  const characters = questions
    .filter(({ answer }) => answer === 'none')
    .reduce((sum, one) => sum + one.characters, 0);
  const place = model === null ? words.nowhere[locale] : (model.local ? words.here : words.away)[locale];
  return [
    {
      kind: 'facts',
      rows: [
        [words.model[locale], model?.name ?? words.noModel[locale]],
        [
          words.host[locale],
          model === null ? place : fill(words.hostAt[locale], { host: model.host, place }),
        ],
        ...(model?.missing_key == null ? [] : [[words.missingKey[locale], model.missing_key] as const]),
        [words.asked[locale], String(count('asked'))],
        [words.askedBefore[locale], String(count('kept'))],
        [words.notAsked[locale], fill(words.characters[locale], { n: count('none'), characters })],
      ],
    },
  ];
}

function proposalsTable(
  rows: readonly (ProposalOut & { state?: KeptProposalOut['state'] })[],
  locale: Locale,
): Block {
  const hasState = rows.some(({ state }) => state !== undefined);
  return {
    kind: 'table',
    columns: [
      { title: labels.id[locale] },
      { title: words.quantity[locale] },
      { title: words.slot[locale] },
      { title: words.proposed[locale] },
      { title: words.found[locale] },
      { title: labels.quote[locale], flexible: true },
      ...(hasState ? [{ title: labels.state[locale] }] : []),
    ],
    rows: rows.map((row) => [
      row.id.slice(0, 8),
      row.quantity,
      overrideSlotWords[row.slot][locale],
      row.value,
      row.found ?? '',
      row.quote,
      ...(hasState ? [words[row.state ?? 'open'][locale]] : []),
    ]),
  };
}

function refusedTable(rows: readonly RefusedOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.number[locale] },
      { title: words.slot[locale] },
      { title: words.proposed[locale] },
      { title: words.gave[locale], flexible: true },
      { title: words.reason[locale], flexible: true },
    ],
    rows: rows.map((row) => [
      row.number === null ? '' : String(row.number),
      row.slot === null ? '' : overrideSlotWords[row.slot][locale],
      row.value ?? '',
      row.quote,
      row.reason_text,
    ]),
  };
}

function heading(words: string): Block {
  return { kind: 'heading', text: words };
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', text: words };
}

const words = {
  model: text('Model', '模型', '模型'),
  noModel: text(
    'none is set (TIGHTROPE_MODEL)',
    '没有设置（TIGHTROPE_MODEL）',
    '沒有設定（TIGHTROPE_MODEL）',
  ),
  host: text('Text goes to', '文字发往', '文字送往'),
  hostAt: text('{host} ({place})', '{host}（{place}）', '{host}（{place}）'),
  nowhere: text('nowhere', '不发送', '不送出'),
  here: text('this computer', '本机', '本機'),
  away: text('outside this computer', '本机以外', '本機以外'),
  missingKey: text('Key missing in', '缺少密钥', '缺少金鑰'),
  asked: text('Questions asked now', '本次询问', '本次詢問'),
  askedBefore: text('Answered before', '此前已有回答', '先前已有回答'),
  notAsked: text('Not sent', '未发送', '未送出'),
  characters: text(
    '{n} ({characters} characters)',
    '{n}（{characters} 个字符）',
    '{n}（{characters} 個字元）',
  ),
  wouldLeave: text('What would leave with --send', '加上 --send 会发送的内容', '加上 --send 會送出的內容'),
  question: text('Question {n} of {of}', '第 {n} 问，共 {of} 问', '第 {n} 問，共 {of} 問'),
  accepted: text('Proposals that hold against the text', '与文本核对成立的建议', '與文本核對成立的建議'),
  refused: text('Refused', '已拒绝', '已拒絕'),
  kept: text('Kept, waiting for a person', '已保存，等人决定', '已儲存，等人決定'),
  said: text('Now corrections', '已成为更正', '已成為更正'),
  quantity: text('Quantity', '数值', '數值'),
  slot: text('Slot', '项目', '項目'),
  proposed: text('Proposed', '建议', '建議'),
  found: text('Found', '读取器', '讀取器'),
  number: text('No.', '序号', '序號'),
  gave: text('The model gave', '模型给出', '模型給出'),
  reason: text('Reason', '理由', '理由'),
  open: text('open', '待定', '待定'),
  filled: text('filled by now', '已有值', '已有值'),
  outdated: text('place is gone', '位置已变', '位置已變'),
  setModel: text(
    'Nothing is sent unless TIGHTROPE_MODEL names a model, such as ollama:qwen3:8b.',
    '除非 TIGHTROPE_MODEL 指定模型（例如 ollama:qwen3:8b），否则不会发送任何内容。',
    '除非 TIGHTROPE_MODEL 指定模型（例如 ollama:qwen3:8b），否則不會送出任何內容。',
  ),
  send: text(
    '`tightrope assist {id} --send` sends this and asks.',
    '`tightrope assist {id} --send` 会发送这些内容并询问。',
    '`tightrope assist {id} --send` 會送出這些內容並詢問。',
  ),
  keepThem: text(
    '`tightrope assist {id} --keep` keeps these proposals.',
    '`tightrope assist {id} --keep` 保存这些建议。',
    '`tightrope assist {id} --keep` 儲存這些建議。',
  ),
  accept: text(
    '`tightrope assist {id} --accept ID` makes a kept one a correction.',
    '`tightrope assist {id} --accept 编号` 把一条已保存的建议变成更正。',
    '`tightrope assist {id} --accept 編號` 把一則已儲存的建議變成更正。',
  ),
} as const;
