import { createHash } from 'node:crypto';
import { fill, text, type Locale } from '../../base/locale.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { AlertLine, NewAlertLine } from '../../ledger/thesis-record.ts';
import { alertEntries, isNews, standing, type AlertEntry, type AlertState } from '../../thesis/alerts.ts';
import type { SignalState } from '../../thesis/signal.ts';
import type { AlertLineOut } from '../shapes/alert.ts';
import { signalStateWords } from '../wording/thesis-words.ts';
import type { Evaluated } from './evaluated.ts';
import { signalsOf } from './signal-out.ts';
import { thesisHash } from './thesis-hash.ts';

/** The log of a thesis as its rules read it, oldest first. */
async function alertLog(ledger: Ledger, thesis: string): Promise<AlertEntry[]> {
  return (await ledger.alertLines(thesis)).map(entryOf);
}

interface Transitions {
  /** The log with what is new in it, oldest first. */
  log: AlertEntry[];
  news: AlertEntry[];
  /** What is to be kept of it once it was told. */
  lines: NewAlertLine[];
}

/** Every change of state since the last line of each rule, and which of them are to be told. Keeps nothing. */
export async function transitions(
  { thesis, course, instant }: Evaluated,
  ledger: Ledger,
  now: Date,
): Promise<Transitions> {
  const log = await alertLog(ledger, thesis.id);
  const inputs = new Map<string, string>();
  const hash = (told: string): string => {
    const short = createHash('sha256').update(told).digest('hex').slice(0, 16);
    inputs.set(short, told);
    return short;
  };
  const run = { asOf: instant, at: now.getTime(), thesisHash: thesisHash(thesis), hash };
  const added: AlertEntry[] = [];
  const news: AlertEntry[] = [];
  for (const { id } of signalsOf(thesis)) {
    let before = standing(log, id);
    for (const entry of alertEntries(course, id, log, run) ?? []) {
      added.push(entry);
      if (isNews(entry, before)) news.push(entry);
      before = entry;
    }
  }
  const lines = added.map((entry) => lineOf(entry, thesis.id, inputs.get(entry.inputs_hash) ?? '[]'));
  return { log: [...log, ...added], news, lines };
}

/** A line as the ledger keeps it. */
export function lineOf(entry: AlertEntry, thesis: string, inputs: string): NewAlertLine {
  return {
    ...{ thesis, ruleId: entry.rule_id, at: entry.at, asOf: entry.as_of, from: entry.from, to: entry.to },
    ...{ thesisHash: entry.thesis_hash, inputsHash: entry.inputs_hash, inputs },
    ...{ signal: entry.signal, settled: entry.settled, person: entry.person?.name ?? null },
    ...{ reason: entry.person?.reason ?? null, until: entry.person?.until ?? null },
  };
}

export function alertLineOut(entry: AlertEntry, { thesis }: Evaluated, locale: Locale): AlertLineOut {
  const title = signalsOf(thesis).find(({ id }) => id === entry.rule_id)?.title[locale] ?? entry.rule_id;
  const { at, as_of, from, to, person } = entry;
  return {
    ...{ rule: entry.rule_id, title, at, as_of, from, to },
    text: fill(words.turn[locale], {
      title,
      from: alertStateWords[from][locale],
      to: alertStateWords[to][locale],
      day: as_of.slice(0, 10),
    }),
    ...{ person: person?.name ?? null, reason: person?.reason ?? null, until: person?.until ?? null },
  };
}

export const alertStateWords = {
  ...signalStateWords,
  muted: text('muted', '已静音', '已靜音'),
  acknowledged: text('acknowledged', '已知悉', '已知悉'),
};

function entryOf(line: AlertLine): AlertEntry {
  const { person, reason, until } = line;
  return {
    ...{
      rule_id: line.ruleId,
      at: line.at,
      as_of: line.asOf,
      thesis_hash: line.thesisHash,
      inputs_hash: line.inputsHash,
    },
    ...{ from: line.from as AlertState, to: line.to as AlertState },
    ...{ signal: line.signal as SignalState, settled: line.settled as AlertEntry['settled'] },
    person: person === null ? null : { name: person, reason: reason ?? '', until },
  };
}

const words = {
  turn: text(
    '{day}: {title}: {from} → {to}',
    '{day}：{title}：{from} → {to}',
    '{day}：{title}：{from} → {to}',
  ),
};
