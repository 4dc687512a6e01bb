import { z } from 'zod';
import { fill, text } from '../base/locale.ts';
import { explainSlots } from './explaining/explain-slots.ts';
import { comparable } from './explaining/comparable.ts';
import { sentenceAround } from './explaining/sentence-around.ts';
import { explainView } from './explaining/explain-view.ts';
import { explainedFact, parseFactId } from './factual/explain-fact.ts';
import { explainFactView } from './factual/explain-fact-view.ts';
import { explainedPart } from './evaluating/explained-part.ts';
import { explainPartView } from './evaluating/explain-part-view.ts';
import { asOfFields } from './fields/as-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { foundClaim, targetOf } from './overriding/target-of.ts';
import { explanationShape, factExplanationShape } from './shapes/explanation.ts';
import {
  indicatorExplanationShape,
  signalExplanationShape,
  stanceExplanationShape,
} from './shapes/thesis-explanation.ts';
import { claimOut, documentOut } from './shapes/from-ledger.ts';

export default operation({
  name: 'explain',
  schema: 'tightrope/explanation@1',
  summary: text(
    'Show what a claim, a fact, an indicator, a signal or the stance rests on',
    '显示论断、事实、指标、信号或立场的依据',
    '顯示論斷、事實、指標、訊號或立場的依據',
  ),
  description: text(
    'Of a claim the sentence, the words behind every slot or why it was inferred, the document, and what others say of the same. Of a fact the arithmetic and the filings behind each part. Of `indicator:ID`, `signal:ID` and `stance` the whole chain down to them.',
    '论断：所在的句子、每一项所依据的文字或推断的理由、所在文档，以及别处对同一件事的说法。事实：算式，以及每一部分出自哪份申报文件。`indicator:编号`、`signal:编号` 和 `stance` 给出直至申报文件的整条链。',
    '論斷：所在的句子、每一項所依據的文字或推斷的理由、所在文件，以及別處對同一件事的說法。事實：算式，以及每一部分出自哪份申報文件。`indicator:編號`、`signal:編號` 和 `stance` 給出直至申報文件的整條鏈。',
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
    {
      command: 'tightrope explain indicator:capex-to-operating-cash-flow --as-of 2026-05-01',
      does: text('one indicator as known that day', '一项指标，以当日所知为准', '一項指標，以當日所知為準'),
    },
  ],
  input: z.object({
    id: field(z.string().min(1), {
      about: text(
        'Id of a claim, or its beginning; id of a fact; indicator:ID, signal:ID, stance',
        '论断编号或其开头；事实编号；indicator:编号、signal:编号、stance',
        '論斷編號或其開頭；事實編號；indicator:編號、signal:編號、stance',
      ),
      positional: true,
      placeholder: 'ID',
    }),
    ...asOfFields,
    ...thesisFields,
  }),
  output: z.union([
    explanationShape,
    factExplanationShape,
    indicatorExplanationShape,
    signalExplanationShape,
    stanceExplanationShape,
  ]),
  http: { method: 'GET', path: '/api/v1/explain/{id}' },
  async *run(context, { id, known_at, recorded_by, as_of, thesis }) {
    const part = await explainedPart(context, id, { as_of: as_of ?? known_at, thesis });
    if (part !== null) {
      yield { ok: true, data: part, warnings: [] };
      return;
    }
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
  view(data, { locale }) {
    if ('fact' in data) return explainFactView(data.fact, locale);
    if ('claim' in data) return explainView(data, locale);
    return explainPartView(data, locale);
  },
});
