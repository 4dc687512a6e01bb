import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { differenceOf } from './evaluating/difference-of.ts';
import { differenceView } from './evaluating/difference-view.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { sinceAsked, sinceField } from './fields/since.ts';
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
    { command: 'tightrope diff', does: text('over the last 30 days', '最近 30 天', '最近 30 天') },
    {
      command: 'tightrope diff --since 2026-05-01',
      does: text('since that day', '自该日以来', '自該日以來'),
    },
    {
      command: 'tightrope diff --since 2026-05-01 --as-of 2026-08-20',
      does: text('from the one day to the other', '从前一日到后一日', '從前一日到後一日'),
    },
  ],
  input: z.object({
    since: sinceField,
    ...thesisFields,
    day: field(z.string().min(1).optional(), {
      about: text('The same as --since', '同 --since', '同 --since'),
      positional: true,
      only: 'cli',
      placeholder: 'DATE',
    }),
  }),
  output: differenceShape,
  http: { method: 'GET', path: '/api/v1/diff' },
  async *run(context, { since, day, as_of, thesis }) {
    const asked = oneDay(since, day);
    const found = await evaluated(context, { as_of, thesis });
    const from = sinceAsked(asked, found.instant);
    if (from > found.instant)
      throw new TightropeError('invalid_input', {
        at: 'since',
        expected: `≤ ${new Date(found.instant).toISOString().slice(0, 10)}`,
        received: asked ?? '',
      });
    const reader = await readerOf(context, thesis);
    yield { ok: true, data: await differenceOf(found, from, reader), warnings: [] };
  },
  view: (data, { locale }) => differenceView(data, locale),
});

function oneDay(since: string | undefined, day: string | undefined): string | undefined {
  if (since === undefined || day === undefined || since === day) return since ?? day;
  throw new TightropeError('invalid_input', { at: 'since', expected: day, received: since });
}
