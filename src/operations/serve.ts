import { z } from 'zod';
import { fill, text } from '../base/locale.ts';
import { warmUp } from './evaluating/evaluated.ts';
import { field, operation } from './operation.ts';
import { keepRefreshed } from './refreshing/keep-refreshed.ts';
import { readSchedule, type Schedule } from './refreshing/schedule.ts';
import { loadSnapshot } from './snapshotting/load-snapshot.ts';
import type { Context } from './context.ts';
import { addSample } from './reading/add-sample.ts';

export default operation({
  name: 'serve',
  schema: 'tightrope/serve@1',
  summary: text('Serve the pages on this computer', '在本机打开网页界面', '在本機開啟網頁介面'),
  description: text(
    'Listens on 127.0.0.1 only. A new workspace gets a sample of three short texts, unless --no-sample is given.',
    '只在 127.0.0.1 上监听。新的工作区会放入三篇短的示例文本，除非加上 --no-sample。',
    '只在 127.0.0.1 上接聽。新的工作區會放入三篇短的範例文本，除非加上 --no-sample。',
  ),
  examples: [
    {
      command: 'tightrope serve --open',
      does: text('and show them in the browser', '并在浏览器中打开', '並在瀏覽器中開啟'),
    },
    {
      command: 'tightrope serve --port 0',
      does: text('on any free port', '使用任意空闲端口', '使用任意可用的連接埠'),
    },
  ],
  input: z.object({
    port: field(z.int().min(0).max(65_535).default(7373), {
      about: text('Port; 0 takes any free one', '端口；0 表示任意空闲端口', '連接埠；0 表示任意可用的連接埠'),
      short: 'p',
      placeholder: 'PORT',
    }),
    open: field(z.boolean().default(false), {
      about: text('Show the pages in the browser', '在浏览器中打开网页', '在瀏覽器中開啟網頁'),
    }),
    refresh: field(z.string().min(1).optional(), {
      about: text(
        'Ask the sources on a schedule: a cron pattern, @daily, off (TIGHTROPE_REFRESH; off)',
        '定时获取数据：cron 表达式、@daily 或 off（TIGHTROPE_REFRESH；默认 off）',
        '定時擷取資料：cron 運算式、@daily 或 off（TIGHTROPE_REFRESH；預設 off）',
      ),
      placeholder: 'CRON',
    }),
    no_sample: field(z.boolean().default(false), {
      about: text('Leave a new workspace empty', '新工作区不放示例', '新工作區不放範例'),
    }),
  }),
  output: z.object({
    url: z.string(),
    home: z.string(),
    documents: z.int(),
    sample_added: z.boolean(),
    refresh: z.string().nullable().describe('Schedule on which the sources are asked; null: they are not.'),
    opened: z.boolean(),
    opened_ms: z.int().describe('Milliseconds until the workspace was open, the sample included.'),
    listening_ms: z.int().describe('Milliseconds from there until it listened.'),
  }),
  async *run(context, { port, open, no_sample, refresh }) {
    const schedule = scheduleOf(context, refresh);
    const began = context.now().getTime();
    const sampleAdded = no_sample ? false : await withSample(context);
    const documents = (await (await context.ledger()).documents({ limit: 1 })).total;
    const opened_ms = context.now().getTime() - began;
    const server = await context.startServer({ port, home: context.home });
    const listening_ms = context.now().getTime() - began - opened_ms;
    const stop = (): void => void server.stop();
    context.signal.addEventListener('abort', stop, { once: true });
    try {
      if (context.signal.aborted) stop();
      const opened = open && (await context.machine.openBrowser(server.url));
      yield {
        ok: true,
        data: {
          url: server.url,
          home: context.home.path,
          documents,
          sample_added: sampleAdded,
          refresh: schedule?.pattern ?? null,
          opened,
          opened_ms,
          listening_ms,
        },
        warnings: sampleAdded ? [{ code: 'sample_added', at: context.home.path }] : [],
      };
      await prepare(context);
      await server.loadAll?.();
      const fault = await snapshotFault(context);
      if (fault !== null) yield { ok: false, error: fault };
      if (schedule !== null) {
        const over = await Promise.race([server.stopped, refreshFault(context, schedule)]);
        if (over !== undefined) yield { ok: false, error: over.fault };
      }
      await server.stopped;
    } finally {
      context.signal.removeEventListener('abort', stop);
      await server.stop();
    }
  },
  view: ({ url, home, documents, refresh, opened_ms, listening_ms }, { locale }) => [
    {
      kind: 'facts',
      rows: [
        [words.address[locale], url],
        [words.home[locale], home],
        [words.documents[locale], String(documents)],
        [words.refresh[locale], refresh ?? words.byHand[locale]],
        [
          words.readyIn[locale],
          fill(words.steps[locale], { opened: seconds(opened_ms), listening: seconds(listening_ms) }),
        ],
      ],
    },
    { kind: 'next', text: words.stop[locale] },
  ],
});

/** A workspace that holds the sample where there was none; tells whether it is there now and was not before. */
async function withSample(context: Context): Promise<boolean> {
  // What was built holds the snapshot too, which a person may not want.
  const begun = (await context.snapshot()) !== null && (await context.machine.beginWorkspace());
  return begun || addSample(context);
}

/** Works out what the first page says before anyone asks. What stands in the way is told to whoever does. */
async function prepare(context: Context): Promise<void> {
  try {
    await warmUp({ ...context, progress: () => undefined });
  } catch {
    // A thesis that cannot be read is no reason not to serve: the page says what is wrong with it.
  }
}

/** Loads what comes with the program while the pages are already there; what stopped it, unless the person did. */
async function snapshotFault(context: Context): Promise<unknown> {
  try {
    const quiet = { ...context, progress: () => undefined };
    await loadSnapshot(quiet, await context.ledger(), { pauseMs: 50 });
    return null;
  } catch (error) {
    return context.signal.aborted ? null : error;
  }
}

/** As the option says, else the setting; null where nobody is to be asked. Throws invalid_input. */
function scheduleOf(context: Context, asked: string | undefined): Schedule | null {
  const pattern = asked ?? context.setting('TIGHTROPE_REFRESH') ?? 'off';
  return pattern === 'off'
    ? null
    : readSchedule(pattern, asked === undefined ? 'TIGHTROPE_REFRESH' : 'refresh');
}

/** Keeps the workspace refreshed; what ended that, unless the person did. */
async function refreshFault(context: Context, schedule: Schedule): Promise<{ fault: unknown } | undefined> {
  try {
    await keepRefreshed(context, schedule);
    return undefined;
  } catch (fault) {
    return { fault };
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

const words = {
  readyIn: text('Ready', '就绪', '就緒'),
  steps: text(
    'workspace {opened} s, listening {listening} s',
    '工作区 {opened} 秒，监听 {listening} 秒',
    '工作區 {opened} 秒，接聽 {listening} 秒',
  ),
  address: text('Open', '打开', '開啟'),
  home: text('Workspace', '工作区', '工作區'),
  documents: text('Documents', '文档', '文件'),
  refresh: text('Sources asked', '获取数据', '擷取資料'),
  byHand: text('by hand only', '仅手动', '僅手動'),
  stop: text('Ctrl-C stops it.', '按 Ctrl-C 停止。', '按 Ctrl-C 停止。'),
} as const;
