import type { Quantity } from '../grammar/quantity.ts';
import type { Scene } from './scene.ts';

/**
 * The day of a move of the market nobody dates: that of the text, where the line tells of a trading session or the
 * whole text is a report of one. Null where neither is so, or the text has no date.
 */
export function sessionDay(scene: Scene, quantity: Quantity, metric: string): string | null {
  const date = scene.segmentAt(quantity.start)?.date ?? scene.date;
  if (date === null || !moves.has(metric)) return null;
  const sentence = scene.stretches.around(quantity.core.start, 2);
  const from = Math.max(sentence.start, quantity.start - 80);
  const near = scene.text.slice(from, Math.min(sentence.end, quantity.end + 30));
  return session.test(near) || isReport(scene) ? date : null;
}

const moves: ReadonlySet<string> = new Set(['price_change', 'index_level', 'share_price']);
const words =
  '[收开][盘市]|收[涨跌报]|[高低]开|盘[中前后]|[早尾午]盘|截至发稿|intraday|premarket|pre-market|after-hours|after hours|at the close|closed (?:up|down|at|higher|lower)|opened (?:up|down|higher|lower)|in early trading|in afternoon trading';
const session = new RegExp(words);

/** At least three mentions of the session, and one for every 400 characters. */
function isReport(scene: Scene): boolean {
  const known = reports.get(scene);
  if (known !== undefined) return known;
  let wanted = Math.max(3, scene.text.length / 400);
  everySession.lastIndex = 0;
  while (wanted > 0 && everySession.test(scene.text)) wanted -= 1;
  const found = wanted <= 0;
  reports.set(scene, found);
  return found;
}

const everySession = new RegExp(`${words}|一度(?=[涨跌])|[涨跌][超近]`, 'g');
const reports = new WeakMap<Scene, boolean>();
