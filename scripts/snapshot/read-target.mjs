// Reads the recordings of one line of the pull as a pull would have on their days.

/**
 * @typedef {{ series: any[], facts: any[], tables: any[], refused: number, missing: number, strangers: string[],
 *   read: import('./recordings.mjs').Recording[] }} Gathered
 */

/**
 * Series, dated facts and tables of all recordings together. A payload of something else is left out and told in `strangers`.
 * @param {{ record: any, target: any, dateObservations: Function, wanted: (observation: any) => boolean }} means
 * @param {import('./recordings.mjs').Recording[]} recordings oldest first
 * @returns {Promise<Gathered>}
 */
export async function readTarget({ record, target, dateObservations, wanted }, recordings) {
  /** @type {Gathered} */
  const gathered = { series: [], facts: [], tables: [], refused: 0, missing: 0, strangers: [], read: [] };
  const series = new Map();
  for (const recording of recordings) {
    const retrievedAt = `${recording.date}T23:59:59.999Z`;
    const [first] = record.plan(target, { key: null, since: null, today: recording.date });
    const request = recording.url === undefined ? first : { ...first, url: recording.url };
    let result;
    try {
      result = await record.read({ request, headers: {}, bytes: recording.bytes, retrievedAt }, target);
    } catch (error) {
      const data = /** @type {any} */ (error).data;
      if (data?.code !== 'payload_refused') throw error;
      gathered.strangers.push(data.received);
      continue;
    }
    gathered.read.push(recording);
    // The fuller recording describes a series better than a part of it does.
    for (const one of result.series)
      if (!series.has(one.id) || recording.kind === 'whole') series.set(one.id, one);
    const dated = dateObservations(
      result.observations.filter(wanted),
      result.series,
      gathered.facts,
      retrievedAt,
    );
    gathered.tables.push(...result.tables);
    const sound = dated.facts.filter((/** @type {any} */ { state }) => state === 'ok');
    gathered.facts = gathered.facts.concat(sound);
    gathered.refused += result.refused.length + dated.refused.length + dated.facts.length - sound.length;
    gathered.missing += result.missing;
  }
  const used = new Set(gathered.facts.map((fact) => fact.series));
  gathered.series = [...series.values()].filter(({ id }) => used.has(id));
  return gathered;
}
