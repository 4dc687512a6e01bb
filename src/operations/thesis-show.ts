import { z } from 'zod';
import { text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { thesisPageOf } from './evaluating/thesis-page-of.ts';
import { thesisFields } from './fields/thesis.ts';
import { operation } from './operation.ts';
import { thesisPageShape } from './shapes/thesis-page.ts';

export default operation({
  name: 'thesis show',
  schema: 'tightrope/thesis@1',
  summary: text(
    'Show what the thesis says, and what would change it',
    '查看论点的内容，以及什么会改变它',
    '查看論點的內容，以及什麼會改變它',
  ),
  examples: [{ command: 'tightrope thesis show', does: text('as of now', '以目前为准', '以目前為準') }],
  input: z.object({ ...thesisFields }),
  output: thesisPageShape,
  http: { method: 'GET', path: '/api/v1/thesis' },
  async *run(context, { as_of, thesis }) {
    const found = await evaluated(context, { as_of, thesis });
    const data = thesisPageOf(found, await readerOf(context, thesis));
    yield { ok: true, data, warnings: [] };
  },
  view: ({ thesis, doubts, kills }) => [
    { kind: 'heading', text: thesis.title },
    { kind: 'paragraph', text: thesis.statement },
    {
      kind: 'facts',
      rows: doubts.map(({ statement, signal }) => [statement, signal?.state_text ?? '—'] as const),
    },
    { kind: 'facts', rows: kills.map((one) => [one.statement, one.status_text] as const) },
  ],
  table: ({ map }) => ({
    columns: [
      ...(['from', 'to', 'sign', 'why'] as const).map((name) => ({ name, type: 'string' as const })),
      { name: 'strength', type: 'number' },
      { name: 'days', type: 'number' },
    ],
    rows: map.links.map(({ from, to, sign, why, strength, days }) => [from, to, sign, why, strength, days]),
  }),
});
