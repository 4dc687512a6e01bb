import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { differenceOf } from './evaluating/difference-of.ts';
import { differenceView } from './evaluating/difference-view.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { waysOf } from './evaluating/ways.ts';
import { instantAsked } from './factual/known-facts.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation } from './operation.ts';
import { differenceShape } from './shapes/difference.ts';

export default operation({
  name: 'diff',
  schema: 'tightrope/diff@1',
  summary: text(
    'Show what moved since a day: stance, signals, bands, rules',
    '查看某日以来的变化：立场、信号、区间、规则',
    '查看某日以來的變化：立場、訊號、區間、規則',
  ),
  description: text(
    'The thesis as known now beside the thesis as known then, with the amendments of its rules in between and what the ledger has recorded since.',
    '对照当时与现在所知的论点，并列出其间的规则修订和账本的新记录。',
    '對照當時與現在所知的論點，並列出其間的規則修訂和帳本的新記錄。',
  ),
  examples: [
    {
      command: 'tightrope diff 2026-05-01',
      does: text('since that day', '自该日以来', '自該日以來'),
    },
  ],
  input: z.object({
    since: field(z.string().min(1), {
      about: text('A day or an instant (UTC)', '某日或某时刻（UTC）', '某日或某時刻（UTC）'),
      positional: true,
      placeholder: 'DATE',
    }),
    ...thesisFields,
  }),
  output: differenceShape,
  http: { method: 'GET', path: '/api/v1/diff' },
  async *run(context, { since, as_of, thesis }) {
    const from = Date.parse(instantAsked('since', since, 'UTC') ?? '');
    const found = await evaluated(context, { as_of, thesis });
    if (from > found.instant)
      throw new TightropeError('invalid_input', {
        at: 'since',
        expected: `≤ ${new Date(found.instant).toISOString().slice(0, 10)}`,
        received: since,
      });
    const reader = { locale: context.locale, way: await waysOf(context, thesis) };
    yield { ok: true, data: await differenceOf(found, from, reader), warnings: [] };
  },
  view: (data, { locale }) => differenceView(data, locale),
});
