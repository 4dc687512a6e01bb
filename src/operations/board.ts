import { z } from 'zod';
import { text } from '../base/locale.ts';
import { boardOf } from './boarding/board-of.ts';
import { boardView } from './boarding/board-view.ts';
import { evidenceOf } from './boarding/evidence-of.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { readerOf } from './evaluating/reader-of.ts';
import { sinceAsked, sinceField } from './fields/since.ts';
import { thesisFields } from './fields/thesis.ts';
import { operation } from './operation.ts';
import { boardShape } from './shapes/board.ts';

export default operation({
  name: 'board',
  schema: 'tightrope/board@1',
  summary: text(
    'Show the first page: one sentence, the stance, what moved, what is near',
    '首页：一句话、立场、变化、临近阈值',
    '首頁：一句話、立場、變化、臨近門檻',
  ),
  description: text(
    'The sentence is made from the data by rule. Claims and conflicts are those of today, whatever day is asked about.',
    '句子按规则由数据生成。论断与冲突以今天为准，与所问日期无关。',
    '句子按規則由資料產生。論斷與衝突以今天為準，與所問日期無關。',
  ),
  examples: [
    { command: 'tightrope board', does: text('as known now', '以目前所知为准', '以目前所知為準') },
    {
      command: 'tightrope board --as-of 2026-08-20 --since 2026-05-20',
      does: text(
        'as known that day, with what moved since',
        '以当日所知为准，并列出变化',
        '以當日所知為準，並列出變化',
      ),
    },
  ],
  input: z.object({
    ...thesisFields,
    since: sinceField,
  }),
  output: boardShape,
  http: { method: 'GET', path: '/api/v1/board' },
  async *run(context, { as_of, since, thesis }) {
    const found = await evaluated(context, { as_of, thesis });
    const asked = { day: as_of ?? null, since: sinceAsked(since, found.instant) };
    const reader = await readerOf(context, thesis);
    const data = await boardOf(found, await evidenceOf(context), asked, reader);
    yield { ok: true, data, warnings: [] };
  },
  view: (data, { locale }) => boardView(data, locale),
  table: ({ rope }) => ({
    columns: [
      { name: 'period', type: 'string' },
      { name: 'period_end', type: 'string' },
      { name: 'above', type: 'number' },
      { name: 'below', type: 'number' },
      { name: 'slack', type: 'number' },
      { name: 'unit', type: 'string' },
      { name: 'provisional', type: 'boolean' },
    ],
    rows: (rope?.points ?? []).map(({ period, period_end, above, below, provisional }) => [
      ...[period, period_end, above, below],
      above === null || below === null ? null : above - below,
      ...[rope?.unit ?? '', provisional],
    ]),
  }),
});
