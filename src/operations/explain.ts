import { z } from 'zod';
import { fill, text } from '../base/locale.ts';
import { explainSlots } from './explaining/explain-slots.ts';
import { comparable } from './explaining/comparable.ts';
import { sentenceAround } from './explaining/sentence-around.ts';
import { explainView } from './explaining/explain-view.ts';
import { explainedFact, parseFactId } from './factual/explain-fact.ts';
import { explainFactView } from './factual/explain-fact-view.ts';
import { asOfFields } from './fields/as-of.ts';
import { field, operation } from './operation.ts';
import { foundClaim, targetOf } from './overriding/target-of.ts';
import { explanationShape, factExplanationShape } from './shapes/explanation.ts';
import { claimOut, documentOut } from './shapes/from-ledger.ts';

export default operation({
  name: 'explain',
  schema: 'tightrope/explanation@1',
  summary: text(
    'Show what one claim or fact rests on',
    '显示一条论断或事实的依据',
    '顯示一則論斷或事實的依據',
  ),
  description: text(
    'Of a claim the sentence, the words behind every slot or why it was inferred, the document, and what others say of the same. Of a fact the arithmetic and the filings behind each part.',
    '论断：所在的句子、每一项所依据的文字或推断的理由、所在文档，以及别处对同一件事的说法。事实：算式，以及每一部分出自哪份申报文件。',
    '論斷：所在的句子、每一項所依據的文字或推斷的理由、所在文件，以及別處對同一件事的說法。事實：算式，以及每一部分出自哪份申報文件。',
  ),
  examples: [
    {
      command: 'tightrope explain 7c01d4ee',
      does: text('one claim, by the beginning of its id', '一条论断，用编号的开头', '一則論斷，用編號的開頭'),
    },
    {
      command: 'tightrope explain amazon.capex.ttm.2026-03-31',
      does: text('one fact, down to its filings', '一个事实，直到申报文件', '一個事實，直到申報文件'),
    },
  ],
  input: z.object({
    id: field(z.string().min(1), {
      about: text(
        'Id of a claim, or its beginning; id of a fact',
        '论断编号或编号的开头；或事实编号',
        '論斷編號或編號的開頭；或事實編號',
      ),
      positional: true,
      placeholder: 'ID',
    }),
    ...asOfFields,
  }),
  output: z.union([explanationShape, factExplanationShape]),
  http: { method: 'GET', path: '/api/v1/explain/{id}' },
  async *run(context, { id, known_at, recorded_by }) {
    const fact = parseFactId(id);
    if (fact !== null) {
      const dates = { knownAt: known_at, recordedBy: recorded_by };
      yield { ok: true, data: { fact: await explainedFact(context, fact, dates) }, warnings: [] };
      return;
    }
    const ledger = await context.ledger('look');
    const { claim: row, document } = await targetOf(context, ledger, id);
    const found = await foundClaim(ledger, row);
    yield {
      ok: true,
      data: {
        claim: claimOut(row),
        document: documentOut(document),
        sentence: sentenceAround(document.text, row),
        slots: explainSlots(found, document.text, context.locale),
        comparable: await comparable(ledger, row),
        next: fill('tightrope document {id}', { id: document.id.slice(0, 8) }),
      },
      warnings: row.state === 'unlocated' ? [{ code: 'unlocated', at: row.quote }] : [],
    };
  },
  view: (data, { locale }) =>
    'fact' in data ? explainFactView(data.fact, locale) : explainView(data, locale),
});
