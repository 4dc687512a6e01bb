import { text } from '../base/locale.ts';
import { z } from 'zod';
import { ledgerVersion } from './refreshing/ledger-version.ts';
import { operation } from './operation.ts';
import { refreshState } from './refreshing/keep-refreshed.ts';
import { readRefreshes } from './refreshing/refresh-log.ts';
import { changesShape } from './shapes/changes.ts';
import { askingsWithSnapshot } from './snapshotting/askings-with-snapshot.ts';

export default operation({
  name: 'changes',
  schema: 'tightrope/changes@1',
  summary: text(
    'Say whether anything is new, and when the sources are asked again',
    '是否有新内容，以及下次何时获取',
    '是否有新內容，以及下次何時擷取',
  ),
  description: text(
    'A word for the state of the ledger that is another one after every change: open pages ask for it and renew what they show. With the refreshes that were made, and the next one where `serve --refresh` keeps a schedule.',
    '给出账本状态的标记，每有变动就会改变；打开的页面据此更新内容。同时列出已做的自动获取，以及 `serve --refresh` 排定的下一次。',
    '給出帳本狀態的標記，每有變動就會改變；開啟的頁面據此更新內容。同時列出已做的自動擷取，以及 `serve --refresh` 排定的下一次。',
  ),
  examples: [
    { command: 'tightrope changes', does: text('how fresh the data are', '数据有多新', '資料有多新') },
  ],
  input: z.object({}),
  output: changesShape,
  http: { method: 'GET', path: '/api/v1/changes' },
  async *run(context) {
    const ledger = await context.ledger('look');
    const askings = await askingsWithSnapshot(context);
    const successes = askings.flatMap(({ lastSuccess }) => lastSuccess?.ended ?? []).sort();
    const state = refreshState(context);
    yield {
      ok: true,
      data: {
        version: await ledgerVersion(ledger),
        now: context.now().toISOString(),
        newest: successes.at(-1)?.slice(0, 10) ?? null,
        refreshed:
          (await ledger.askings())
            .flatMap(({ lastSuccess }) => lastSuccess?.ended ?? [])
            .sort()
            .at(-1) ?? null,
        offline: context.offline,
        schedule: state?.schedule ?? null,
        next: state?.next ?? null,
        running: state?.running ?? false,
        runs: (await readRefreshes(context)).slice(0, 10),
      },
      warnings: [],
    };
  },
  view: ({ newest, refreshed, next, offline, schedule, runs }, { locale }) => [
    {
      kind: 'facts',
      rows: [
        [words.newest[locale], newest ?? words.nothing[locale]],
        [words.refreshed[locale], refreshed ?? words.never[locale]],
        [words.schedule[locale], schedule ?? words.none[locale]],
        [words.next[locale], offline ? words.offline[locale] : (next ?? words.none[locale])],
      ],
    },
    ...(runs.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.planned[locale] },
              { title: words.started[locale] },
              { title: words.asked[locale], align: 'end' as const },
              { title: words.facts[locale], align: 'end' as const },
              { title: words.failed[locale], align: 'end' as const },
              { title: words.stopped[locale], flexible: true },
            ],
            rows: runs.map((run) => [
              ...[run.planned, run.started, String(run.asked), String(run.facts), String(run.failed)],
              run.error ?? '',
            ]),
          },
        ]),
  ],
});

const words = {
  newest: text('Data of', '数据截至', '資料截至'),
  refreshed: text('Last pulled', '上次获取', '上次擷取'),
  schedule: text('Schedule', '自动获取', '自動擷取'),
  next: text('Next', '下次', '下次'),
  nothing: text('nothing is kept', '尚无数据', '尚無資料'),
  never: text('never from here', '本机尚未获取', '本機尚未擷取'),
  none: text('none', '无', '無'),
  offline: text('offline: nobody is asked', '离线：不联网', '離線：不連線'),
  planned: text('Planned', '计划时间', '計畫時間'),
  started: text('Started', '开始时间', '開始時間'),
  asked: text('Asked', '请求', '請求'),
  facts: text('New facts', '新事实', '新事實'),
  failed: text('Failed', '失败', '失敗'),
  stopped: text('Stopped by', '中止原因', '中止原因'),
} as const;
