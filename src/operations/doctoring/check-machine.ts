import { text } from '../../base/locale.ts';
import type { Context } from '../context.ts';
import { failedBy, finding, type Finding } from './finding.ts';

/** The oldest Node the program runs on, as package.json says. */
const oldestNode = [20, 19] as const;
/** Before this the program did not exist: a clock that says so is wrong, and every date kept would be too. */
const earliestNow = Date.UTC(2025, 0, 1);

export function checkNode({ machine, locale }: Context): Finding {
  const [major = 0, minor = 0] = machine.nodeVersion.split('.').map(Number);
  const recent = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const values = { version: machine.nodeVersion, oldest: oldestNode.join('.') };
  return recent
    ? finding(locale, 'node', 'ok', { detail: words.node }, values)
    : finding(locale, 'node', 'fail', { detail: words.node, wayOut: words.updateNode }, values);
}

export async function checkHome({ machine, home, locale }: Context): Promise<Finding> {
  const fault = await machine.homeFault();
  const values = { path: home.path, fault: fault ?? '', chosen: words[home.chosenBy][locale] };
  return fault === null
    ? finding(locale, 'home', 'ok', { detail: words.home }, values)
    : finding(locale, 'home', 'fail', { detail: words.homeFault, wayOut: words.otherHome }, values);
}

export function checkClock({ now, locale }: Context): Finding {
  const values = { now: now().toISOString() };
  return now().getTime() >= earliestNow
    ? finding(locale, 'clock', 'ok', { detail: words.clock }, values)
    : finding(locale, 'clock', 'fail', { detail: words.clock, wayOut: words.setClock }, values);
}

/** One row for every broken file, one for all of them where none is. */
export async function checkThesis(context: Context): Promise<Finding[]> {
  const { locale } = context;
  try {
    const files = await context.machine.thesisFiles();
    const broken = files
      .filter(({ fault }) => fault !== null)
      .map(({ fault }) => failedBy(fault, 'thesis', locale));
    if (broken.length > 0) return broken;
    const { entities, metrics } = await context.lexicon();
    const values = { files: files.length, entities: entities.length, metrics: metrics.length };
    return [finding(locale, 'thesis', 'ok', { detail: words.thesis }, values)];
  } catch (error) {
    return [failedBy(error, 'thesis', locale)];
  }
}

export async function checkPages({ machine, locale }: Context): Promise<Finding> {
  const { path, built } = await machine.pages();
  return built
    ? finding(locale, 'pages', 'ok', { detail: words.pages }, { path })
    : finding(locale, 'pages', 'warn', { detail: words.noPages, wayOut: words.buildPages }, { path });
}

const words = {
  node: text('Node {version}', 'Node {version}', 'Node {version}'),
  updateNode: text(
    'Install Node {oldest} or later.',
    '请安装 Node {oldest} 或更新的版本。',
    '請安裝 Node {oldest} 或更新的版本。',
  ),
  home: text('{path} ({chosen})', '{path}（{chosen}）', '{path}（{chosen}）'),
  option: text('from --home', '来自 --home', '來自 --home'),
  environment: text('from TIGHTROPE_HOME', '来自 TIGHTROPE_HOME', '來自 TIGHTROPE_HOME'),
  platform: text("the platform's data folder", '系统的数据文件夹', '系統的資料夾'),
  homeFault: text(
    '{path} cannot be written: {fault}',
    '{path} 无法写入：{fault}',
    '{path} 無法寫入：{fault}',
  ),
  otherHome: text(
    'Choose another with --home or TIGHTROPE_HOME.',
    '用 --home 或 TIGHTROPE_HOME 另选一个位置。',
    '用 --home 或 TIGHTROPE_HOME 另選一個位置。',
  ),
  clock: text('It is {now}.', '现在是 {now}。', '現在是 {now}。'),
  setClock: text(
    "Set the computer's clock: everything that is kept carries its date.",
    '请校准电脑的时钟：保存的每一条都带有日期。',
    '請校準電腦的時鐘：儲存的每一筆都帶有日期。',
  ),
  thesis: text(
    '{files} files, {entities} entities, {metrics} metrics',
    '{files} 个文件，{entities} 个实体，{metrics} 个指标',
    '{files} 個檔案，{entities} 個實體，{metrics} 個指標',
  ),
  pages: text('{path}', '{path}', '{path}'),
  noPages: text('No pages at {path}', '{path} 里没有网页', '{path} 裡沒有網頁'),
  buildPages: text('Run `npm run build`.', '请运行 `npm run build`。', '請執行 `npm run build`。'),
} as const;
