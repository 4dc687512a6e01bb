import { z } from 'zod';
import { TightropeError } from '../base/error.ts';
import { text } from '../base/locale.ts';
import { evaluated } from './evaluating/evaluated.ts';
import { findIndicator } from './evaluating/find-indicator.ts';
import { findSignal } from './evaluating/find-signal.ts';
import { gridOf, replayedIndicator, replayedSignal, replayedStance } from './evaluating/replay-of.ts';
import { replayView } from './evaluating/replay-view.ts';
import { signalsOf } from './evaluating/signal-out.ts';
import { tenYears } from './evaluating/ten-years.ts';
import { thesisFields } from './fields/thesis.ts';
import { field, operation, type Column, type Table } from './operation.ts';
import { replayShape, replaySteps, type ReplayOut } from './shapes/replay.ts';

export default operation({
  name: 'replay',
  schema: 'tightrope/replay@1',
  summary: text(
    'Replay an indicator, a signal or the stance over history, as known then',
    '按当时所知回放指标、信号或立场的历史',
    '依當時所知回放指標、訊號或立場的歷史',
  ),
  description: text(
    'When it was what, for how long, and for a signal that forecasts something how often that followed, how often not, and how often it follows anyway. What lies before the day it was registered is hindsight.',
    '何时处于何种状态、持续多久；对有预测的信号，给出应验次数、误报次数及本来的发生频率。登记日之前的属事后回放。',
    '何時處於何種狀態、持續多久；對有預測的訊號，給出應驗次數、誤報次數及本來的發生頻率。登記日之前的屬事後回放。',
  ),
  examples: [
    {
      command: 'tightrope replay stance',
      does: text('ten years of the stance', '近十年的立场', '近十年的立場'),
    },
    {
      command: 'tightrope replay capex-outruns-cash --from 2019-01-01 --every month',
      does: text('one signal, month by month', '一个信号，逐月', '一個訊號，逐月'),
    },
  ],
  input: z.object({
    id: field(z.string().min(1), {
      about: text('Indicator, signal, or stance', '指标、信号编号，或 stance', '指標、訊號編號，或 stance'),
      positional: true,
      placeholder: 'ID',
    }),
    from: field(z.iso.date().optional(), {
      about: text(
        'First day; ten years before the last where absent',
        '起始日；不写则为截止日前十年',
        '起始日；不寫則為截止日前十年',
      ),
      placeholder: 'DATE',
    }),
    to: field(z.iso.date().optional(), {
      about: text('Last day; today where absent', '截止日；不写则为今天', '截止日；不寫則為今天'),
      placeholder: 'DATE',
    }),
    every: field(z.enum(replaySteps).default('week'), {
      about: text(
        'Step of the points; episode: none, and a row for each episode',
        '取点间隔；episode：不取点，每段一行',
        '取點間隔；episode：不取點，每段一列',
      ),
      placeholder: 'STEP',
    }),
    thesis: thesisFields.thesis,
  }),
  output: replayShape,
  http: { method: 'GET', path: '/api/v1/replay/{id}' },
  async *run(context, { id, from, to, every, thesis: named }) {
    const found = await evaluated(context, { as_of: to, thesis: named });
    const until = found.instant;
    const since = from === undefined ? until - tenYears : Date.parse(from);
    if (since > until)
      throw new TightropeError('invalid_input', {
        at: 'from',
        expected: `≤ ${to ?? ''}`,
        received: from ?? '',
      });
    const grid = every === 'episode' ? [] : gridOf(since, until, every);
    const span = { from: since, to: until, grid, every, locale: context.locale };
    const { thesis } = found;
    const name = id.replace(/^(?:signal|indicator):/, '');
    if (id === 'stance') {
      const data = replayedStance(found, span);
      if (data === null) throw new TightropeError('file_not_found', { at: `${thesis.id}/stance.yaml` });
      yield { ok: true, data, warnings: [] };
    } else if (id.startsWith('signal:') || signalsOf(thesis).some((one) => one.id === name)) {
      yield { ok: true, data: replayedSignal(found, findSignal(thesis, name), span), warnings: [] };
    } else {
      yield { ok: true, data: replayedIndicator(found, findIndicator(thesis, name), span), warnings: [] };
    }
  },
  view: (data, { locale }) => replayView(data, locale),
  table: (data) => (data.every === 'episode' ? episodeTable(data) : pointTable(data)),
});

function pointTable({ id, points }: ReplayOut): Table {
  const columns: Column[] = [...named('id', 'on', 'what'), { name: 'value', type: 'number' }];
  return { columns, rows: points.map(({ on, what, value }) => [id, on, what, value]) };
}

function episodeTable({ id, episodes }: ReplayOut): Table {
  return {
    columns: [
      ...named('id', 'from', 'to'),
      { name: 'days', type: 'number' },
      ...named('what', 'made', 'must_follow_by', 'verdict', 'followed_on'),
      { name: 'overlaps', type: 'boolean' },
    ],
    rows: episodes.map((one) => [
      ...[id, one.from, one.to, one.days, one.what, one.call ? 'call' : 'replay', one.until],
      ...[one.verdict, one.followed_on, one.overlaps],
    ]),
  };
}

function named(...names: string[]): Column[] {
  return names.map((name) => ({ name, type: 'string' }));
}
