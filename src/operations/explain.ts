import { z } from 'zod';
import { fill, text } from '../base/locale.ts';
import { explainSlots } from './explaining/explain-slots.ts';
import { comparable } from './explaining/comparable.ts';
import { sentenceAround } from './explaining/sentence-around.ts';
import { explainView } from './explaining/explain-view.ts';
import { field, operation } from './operation.ts';
import { foundClaim, targetOf } from './overriding/target-of.ts';
import { explanationShape } from './shapes/explanation.ts';
import { claimOut, documentOut } from './shapes/from-ledger.ts';

export default operation({
  name: 'explain',
  schema: 'tightrope/explanation@1',
  summary: text('Show what one claim rests on', '显示一条论断的依据', '顯示一則論斷的依據'),
  description: text(
    'The sentence, the words behind every slot or why it was inferred, the document, and what others say of the same.',
    '给出所在的句子、每一项所依据的文字或推断的理由、所在文档，以及别处对同一件事的说法。',
    '給出所在的句子、每一項所依據的文字或推斷的理由、所在文件，以及別處對同一件事的說法。',
  ),
  examples: [
    {
      command: 'tightrope explain 7c01d4ee',
      does: text('one claim, by the beginning of its id', '一条论断，用编号的开头', '一則論斷，用編號的開頭'),
    },
  ],
  input: z.object({
    id: field(z.string().min(1), {
      about: text('Id of the claim, or its beginning', '论断编号或编号的开头', '論斷編號或編號的開頭'),
      positional: true,
      placeholder: 'CLAIM',
    }),
  }),
  output: explanationShape,
  http: { method: 'GET', path: '/api/v1/claims/{id}' },
  async *run(context, { id }) {
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
  view: (data, { locale }) => explainView(data, locale),
});
