// Writes what was read of one feed as JSON Lines, one series or table a line, and says in the manifest what it holds.
import { createHash } from 'node:crypto';

/**
 * @typedef {import('./read-target.mjs').Gathered & { feed: string, record: any, key: string, feeds: string[], free: boolean }} TargetRead
 */

/**
 * The lines of one feed and its entry in the manifest. Throws where anything may not be passed on or has no source.
 * @param {string} feed @param {readonly TargetRead[]} targets
 * @returns {{ text: string, entry: any }}
 */
export function feedFile(feed, targets) {
  const texts = targets.map((target) => targetLines(target));
  const [first] = targets;
  if (first === undefined) throw new Error(`nothing was read of ${feed}`);
  const text = texts.join('');
  const { id, name, url } = first.record.licence;
  const entry = {
    feed,
    file: `${feed}.jsonl.gz`,
    hash: sha256(text),
    licence: { id, name, url },
    targets: targets.map((target, index) => targetEntry(target, texts[index] ?? '')),
  };
  return { text, entry };
}

/** @param {any[]} feeds @param {any[]} gaps */
export function manifestOf(feeds, gaps) {
  const days = feeds.flatMap(({ targets }) => targets.map((/** @type {any} */ { recorded }) => recorded));
  return {
    version: 1,
    date: days.sort().at(-1)?.slice(0, 10),
    hash: sha256(feeds.map(({ hash }) => hash).join('\n')),
    feeds,
    gaps,
  };
}

/** @param {TargetRead} target */
function targetLines({ feed, record, key, series, facts, tables }) {
  if (record.licence.redistributable !== true) throw new Error(`${feed} may not be passed on`);
  const ordered = [...series].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = ordered.map((info) => {
    if (info.redistributable !== true) throw new Error(`${info.id} may not be passed on`);
    const rows = facts.filter((fact) => fact.series === info.id).sort(inOrder);
    return `${JSON.stringify({ target: key, series: info, facts: rows.map(rowOf) })}\n`;
  });
  return [...lines, ...tables.map((table) => tableLine(key, table))].join('');
}

/** @param {string} key @param {any} table */
function tableLine(key, table) {
  if (table.redistributable !== true) throw new Error(`${table.id} may not be passed on`);
  if (table.sourceRef === '' || table.knownAt === null) throw new Error(`the table ${table.id} is not sound`);
  return `${JSON.stringify({ target: key, table })}\n`;
}

/** How it was dated is said only where the source did not say. @param {any} fact */
function rowOf(fact) {
  if (fact.sourceRef === '' || fact.state !== 'ok') throw new Error(`a fact of ${fact.series} is not sound`);
  const row = [fact.periodStart, fact.periodEnd, fact.valueText, fact.knownAt, fact.sourceRef, fact.form];
  return fact.knownAtBasis === 'exact' ? row : [...row, fact.knownAtBasis];
}

/** @param {TargetRead} target @param {string} text */
function targetEntry({ key, feeds, series, facts, tables, read, refused, missing }, text) {
  const counted = series
    .map((info) => ({ info, own: facts.filter((fact) => fact.series === info.id) }))
    .sort((a, b) => (a.info.id < b.info.id ? -1 : 1));
  const kinds = [
    ...new Map(
      read.map(({ date, kind }) => [`${kind} ${kind === 'vintages' ? '' : date}`, { date, kind }]),
    ).values(),
  ];
  return {
    key,
    feeds,
    hash: sha256(text),
    recorded: `${read.at(-1)?.date}T23:59:59.999Z`,
    recordings: kinds,
    ...{ refused, missing },
    series: counted.map(({ info, own }) => ({
      ...{ id: info.id, title: info.title, tag: info.tag, unit: info.unit, cadence: info.cadence },
      facts: own.length,
      revised:
        own.length - new Set(own.map(({ periodStart, periodEnd }) => `${periodStart} ${periodEnd}`)).size,
      first: own.reduce((day, { periodEnd }) => (periodEnd < day ? periodEnd : day), own[0]?.periodEnd ?? ''),
      last: own.reduce((day, { periodEnd }) => (periodEnd > day ? periodEnd : day), ''),
    })),
    ...(tables.length === 0 ? {} : { tables: tables.map((table) => tableEntry(table)) }),
  };
}

/** @param {any} table */
function tableEntry({ id, title, asOf, rows }) {
  return { id, title, asOf, rows: rows.length };
}

/** @param {any} a @param {any} b */
function inOrder(a, b) {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** @param {any} fact */
function keyOf({ periodEnd, periodStart, knownAt, sourceRef, valueText, form }) {
  return [periodEnd, periodStart ?? '', knownAt, sourceRef, valueText, form ?? ''].join('\0');
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
