// A made-up thesis over daily, weekly and quarterly inputs: the whole of it at one date, and replayed every week for ten years.
//   node bench/thesis.mjs [--indicators 110] [--years 10] [--rounds 5] [--sizes 3]
// Also with twice the dates and twice the indicators. Time is that of the process on its processors (user and system).
import { parseArgs } from 'node:util';
import { median, milliseconds } from './statistics.mjs';

const { values } = parseArgs({
  options: {
    indicators: { type: 'string', default: '110' },
    years: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '3' },
  },
});
const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const parts = await loadParts({
  course: 'src/thesis/course.ts',
  stance: 'src/thesis/stance-table/stance-course.ts',
  stanceReading: 'src/thesis/stance-table/stance-reading.ts',
  grid: 'src/thesis/replay/grid.ts',
  indicator: 'src/thesis/replay/replay-indicator.ts',
  record: 'src/thesis/replay/record.ts',
  signal: 'src/thesis/signals/signal-course.ts',
  situation: 'src/thesis/robustness/situation.ts',
  weights: 'src/thesis/robustness/weights.ts',
  smallest: 'src/thesis/robustness/smallest-set.ts',
});

const dayMilliseconds = 86_400_000;
/** End of the made-up history, days since 1970-01-01. */
const today = 20_700;
const now = today * dayMilliseconds;
const at = { file: 'bench', line: 1, column: 1 };
const words = { en: '', 'zh-Hans': '', 'zh-Hant': '' };
/** @type {WeakMap<object, unknown>} */
const stances = new WeakMap();
const companies = ['ada', 'bolt', 'cog', 'dyn', 'eta'];

const [indicators, years, rounds] = [Number(values.indicators), Number(values.years), Number(values.rounds)];
for (const [count, span] of [
  [indicators, years],
  [indicators, years * 2],
  [indicators * 2, years],
].slice(0, Number(values.sizes))) {
  if (count === undefined || span === undefined) continue;
  // Five years before the replay begins, so that there is something to compare with.
  const port = portOf(span + 5);
  const thesis = thesisOf(count);
  const points = port.held();
  const firsts = [];
  const nexts = [];
  for (let round = 0; round < rounds; round += 1) {
    const course = parts['course'].courseOf(thesis, port);
    firsts.push(processor(() => atOneDate(course, now)));
    nexts.push(processor(() => atOneDate(course, now - 7 * dayMilliseconds)));
  }
  const weekly = Array.from({ length: rounds }, () => processor(() => everyWeek(thesis, port, span)));
  const changes = port.held() - points;
  console.log(
    `${count} indicators, ${thesis.signals.size} signals, ${span} years of weeks, ${changes.toLocaleString('en')} values read`,
  );
  console.log(
    `  at one date    ${milliseconds(median(firsts))} (the first asked for, all history gone through)`,
  );
  console.log(`  at another     ${milliseconds(median(nexts))}`);
  console.log(`  every week     ${milliseconds(median(weekly))}`);
  if (count === indicators && span === years) {
    const robust = Array.from({ length: rounds }, () => processor(() => robustness(thesis, port)));
    console.log(
      `  robustness     ${milliseconds(median(robust))} (smallest set at one date, weights over 52 weeks)`,
    );
  }
}

/** @param {any} course @param {number} instant */
function atOneDate(course, instant) {
  const { thesis } = course;
  for (const id of thesis.signals.keys()) course.signal(id);
  for (const id of thesis.indicators.keys()) course.reading(id, instant);
  for (const id of thesis.signals.keys()) course.signalReading(id, instant);
  const stance = stances.get(course) ?? parts['stance'].stanceCourse(course, thesis.stance);
  stances.set(course, stance);
  return parts['stanceReading'].stanceReading(course, stance, instant);
}

/** @param {ReturnType<typeof thesisOf>} thesis @param {ReturnType<typeof portOf>} port @param {number} span */
function everyWeek(thesis, port, span) {
  const course = parts['course'].courseOf(thesis, port);
  const from = now - span * 365.25 * dayMilliseconds;
  const weeks = parts['grid'].weekly(from, now);
  for (const id of thesis.indicators.keys()) parts['indicator'].replayIndicator(course.watch(id), weeks);
  for (const id of thesis.signals.keys()) {
    const signal = course.signal(id);
    for (const week of weeks) parts['signal'].stepAt(signal, week);
    parts['record'].signalRecord(course, id, from, now);
  }
  const stance = parts['stance'].stanceCourse(course, thesis.stance);
  for (const week of weeks) parts['stanceReading'].stanceReading(course, stance, week);
}

/** @param {ReturnType<typeof thesisOf>} thesis @param {ReturnType<typeof portOf>} port */
function robustness(thesis, port) {
  const course = parts['course'].courseOf(thesis, port);
  const stance = parts['stance'].stanceCourse(course, thesis.stance);
  const { Situation } = parts['situation'];
  parts['smallest'].smallestSet(course, new Situation(course, stance, now));
  parts['weights'].weights(course, stance, parts['grid'].weekly(now - 364 * dayMilliseconds, now));
}

/** A third daily, a third weekly, a third of the quarters of five companies. @param {number} count */
function thesisOf(count) {
  const indicators = new Map();
  for (let index = 0; index < count; index += 1) {
    const cadence = ['day', 'week', 'quarter'][index % 3];
    const id = `i${index}`;
    const bands = {
      base: 'calm',
      thresholds: [{ at: 110, level: 'watch', why: words, origin: '', since: '2020-01-01', line: at }],
    };
    indicators.set(id, {
      ...{
        id,
        title: words,
        about: words,
        why: words,
        counter: words,
        group: 'g',
        unit: 'USD',
        cadence,
        bands,
      },
      ...{ role: index % 4 === 0 ? 'lifeline' : 'periphery', waits: null, direction: 'neither' },
      ...{ growth: index % 2 === 0 ? 'relative' : 'difference', freshDays: cadence === 'quarter' ? 140 : 15 },
      ...{ staticAfter: 5, least: 'observed', answers: [], amendments: [], at, formula: formulaOf(index) },
    });
  }
  const signals = new Map();
  for (let index = 0; index < count / 3; index += 1) {
    const of = Array.from({ length: 5 }, (_, which) => condition((index * 7 + which * 11) % count, which));
    signals.set(`s${index}`, {
      ...{
        id: `s${index}`,
        title: words,
        about: words,
        kind: 'reduce',
        persistDays: 30,
        origin: '',
        answers: [],
      },
      rule: { kind: 'at_least', count: 2, of },
      ...{ evidence: { known: 0.5, unverified: 0.5 }, outcome: { id: 'falls', withinDays: 180 } },
      ...{ registered: '2024-01-01', amendments: [], at },
    });
  }
  const falls = {
    id: 'falls',
    title: words,
    formula: { leaf: 'indicator', id: 'i0', at },
    bound: { side: 'below', at: 90 },
    at,
  };
  const named = [...signals.keys()].map((id) => ({ kind: 'signal', id, at }));
  const level = (/** @type {string} */ id, /** @type {number} */ least) => ({
    ...{ id, title: words, rule: { kind: 'at_least', count: Math.ceil(named.length * least), of: named } },
  });
  const row = { when: {}, signals: null, evidenceBelow: null, why: words, at };
  const stance = {
    axes: [
      {
        id: 'maturity',
        title: words,
        levels: [{ id: 'low', title: words, rule: null }, level('middle', 0.3), level('high', 0.6)],
      },
    ],
    rows: [
      { ...row, id: 'blind', stance: 'not_enough_evidence', evidenceBelow: 0.5 },
      { ...row, id: 'cut', stance: 'reduce', when: { maturity: ['high'] } },
      { ...row, id: 'patience', stance: 'wait', when: { maturity: ['middle'] } },
      { ...row, id: 'rest', stance: 'hold' },
    ],
    meaning: {},
    amendments: [],
    at,
  };
  return {
    id: 'bench',
    indicators,
    signals,
    stance,
    outcomes: new Map([['falls', falls]]),
    kills: new Map(),
  };
}

/** @param {number} index */
function formulaOf(index) {
  const kind = index % 3;
  if (kind < 2) {
    const leaf = { leaf: 'series', ids: [`${kind === 0 ? 'day' : 'week'}:${index}`], at };
    const base = { leaf: 'number', value: 1 + (index % 5) / 10, unit: 'USD', at };
    return index % 2 === 0 ? leaf : { operator: 'ratio', of: [leaf, base], with: {}, over: null, at };
  }
  const total = (/** @type {string} */ concept) => ({
    operator: 'sum',
    of: [{ leaf: 'fact', concept: `${concept}${index}`, of: null, shape: 'ttm', at }],
    with: { 'at-least': 3 },
    over: { group: 'builders', members: companies },
    at,
  });
  return { operator: 'ratio', of: [total('capex'), total('cash')], with: {}, over: null, at };
}

/** @param {number} indicator @param {number} which */
function condition(indicator, which) {
  const of = ['level', 'growth', 'level', 'acceleration', 'level'][which % 5];
  const middle = of === 'level' ? (indicator % 3 === 2 ? 1 : 100) : 0;
  const width = of === 'level' && indicator % 3 !== 2 ? 5 : 0.05;
  return {
    ...{ kind: 'condition', indicator: `i${indicator}`, of, unit: 'USD', readings: 1 + (which % 2), at },
    enter: { side: 'above', at: middle + width },
    exit: { side: 'below', at: middle },
  };
}

/** Random walks from fixed seeds, made before they are asked for a second time. @param {number} span years */
function portOf(span) {
  const made = new Map();
  let points = 0;
  const history = (/** @type {string} */ key, /** @type {string} */ cadence) => {
    const known = made.get(key) ?? walk(key, cadence, span);
    made.set(key, known);
    points += known.changes.length;
    return known;
  };
  return {
    held: () => points,
    series: (/** @type {string} */ id) => history(id, id.startsWith('day') ? 'day' : 'week'),
    concept: (/** @type {string} */ entity, /** @type {string} */ concept) =>
      history(`${entity}/${concept}`, 'quarter'),
    figures: (/** @type {{ subject: string }} */ { subject }) => history(subject, 'irregular'),
    failedSince: () => null,
  };
}

/** @param {string} key @param {string} cadence @param {number} span years */
function walk(key, cadence, span) {
  let seed = [...key].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
    return (seed >>> 8) / 2 ** 24 - 0.5;
  };
  const changes = [];
  let value = 100;
  const step = cadence === 'week' ? 7 : 1;
  if (cadence === 'quarter') {
    const last = Math.floor(today / 91.3125) + 1970 * 4 - 1;
    for (let place = last - span * 4; place <= last; place += 1) {
      const lastDay = Date.UTC(Math.floor((place + 1) / 4), ((place + 1) % 4) * 3, 1) / dayMilliseconds - 1;
      changes.push(change(place, lastDay, (value *= 1 + next() / 5), lastDay + 30 + Math.round(next() * 20)));
    }
    changes.sort((a, b) => a.knownAt - b.knownAt);
  } else {
    for (let day = today - Math.round(span * 365.25); day < today; day += step) {
      value *= 1 + next() / 20;
      if (cadence === 'week' || day % 7 < 5) changes.push(change(day, day, value, day + 1));
    }
  }
  return { cadence, unit: 'USD', changes, missing: null };
}

/** @param {number} place @param {number} lastDay @param {number} value @param {number} knownOn */
function change(place, lastDay, value, knownOn) {
  const origin = { kind: 'observation', id: `${place}`, label: `${place}`, standing: 'filed' };
  const numbers = { place, firstDay: null, lastDay, value, low: value, high: value };
  const entry = { ...numbers, provisional: false, unverified: 0, positive: null, members: null, origin };
  return { knownAt: knownOn * dayMilliseconds, entry };
}

/** Milliseconds of processor. @param {() => unknown} work */
function processor(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
