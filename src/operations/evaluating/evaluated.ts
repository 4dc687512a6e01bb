import { createHash } from 'node:crypto';
import { courseOf, type Course } from '../../thesis/course.ts';
import { stanceCourse, type StanceCourse } from '../../thesis/stance-table/stance-course.ts';
import type { FactsPort } from '../../thesis/facts-port.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { ofThesis } from '../of-thesis.ts';
import { whatStandsOf } from '../thesis-files/what-stands-of.ts';
import { factLedger } from '../factual/fact-ledger.ts';
import { instantAsked } from '../factual/known-facts.ts';
import { keyOf } from '../factual/find-entity.ts';
import { inTurns } from './in-turns.ts';
import { loadPort } from './load-port.ts';
import { thesisHash } from './thesis-hash.ts';
import { formulasOf, needsOf, type Needs } from './needs.ts';

/** A thesis over all that the ledger holds. */
export interface Evaluated {
  thesis: Thesis;
  ledger: Ledger;
  port: FactsPort;
  course: Course;
  /** Null where the thesis has no decision table. */
  stance: StanceCourse | null;
  /** UTC, milliseconds. */
  instant: number;
}

/** What an answer that opens nothing more is made of. */
export type Evaluation = Pick<Evaluated, 'thesis' | 'course' | 'instant'>;

/**
 * Reads what a thesis needs and evaluates it over all dates when first asked. What was read is kept as long as the ledger is
 * open and neither it nor the thesis has changed. Throws what `context.thesis` throws, invalid_input for a date that is none.
 */
export async function evaluated(
  given: Context,
  asked: { as_of?: string | undefined; thesis?: string | undefined },
): Promise<Evaluated> {
  const context = whatStandsOf(ofThesis(given, asked.thesis));
  const instant = Date.parse(instantAsked('as_of', asked.as_of, 'UTC') ?? context.now().toISOString());
  const thesis = await context.thesis();
  const needs = needsOf(formulasOf(thesis));
  const ledger = await factLedger(context, await wantedOf(context, needs));
  const sign = await signOf(ledger, thesis, needs);
  const known = kept.get(ledger);
  // Whoever asks while another is having it made waits for that one; what went wrong for another may go well now.
  const there = known?.sign === sign ? await known.found.catch(() => null) : null;
  if (there !== null) return { ...there, instant };
  const making = madeOf(context, ledger, thesis, needs);
  kept.set(ledger, { sign, found: making });
  const found = await making.catch((error: unknown) => {
    if (kept.get(ledger)?.found === making) kept.delete(ledger);
    throw error;
  });
  return { ...found, instant };
}

async function madeOf(context: Context, ledger: Ledger, thesis: Thesis, needs: Needs): Promise<Made> {
  const port = await loadPort(context, ledger, needs);
  const course = courseOf(thesis, port);
  await inTurns(thesis.indicators.keys(), (id) => course.watch(id));
  const stance = thesis.stance === null ? null : stanceCourse(course, thesis.stance);
  return { thesis, ledger, port, course, stance };
}

/** Evaluates all of a thesis now, so that whoever asks next need not wait; lets others work in between. */
export async function warmUp(context: Context): Promise<void> {
  const { thesis, course, instant } = await evaluated(context, {});
  const all = [...thesis.indicators.keys(), ...thesis.signals.keys(), ...thesis.kills.keys()];
  const read = (id: string): void => {
    course.reading(id, instant);
    course.signalReading(id, instant);
  };
  await inTurns(all, read, context.signal);
}

type Made = Omit<Evaluated, 'instant'>;

const kept = new WeakMap<Ledger, { sign: string; found: Promise<Made> }>();

/** Which targets of the snapshot hold what is needed. */
async function wantedOf(context: Context, needs: Needs): Promise<Parameters<typeof factLedger>[1]> {
  const keys = new Set<string>();
  for (const entity of (await context.lexicon()).entities) {
    const key = needs.concepts.has(entity.id) ? keyOf(entity) : null;
    if (key !== null) keys.add(key.replace('cik:', ''));
  }
  return ({ key, series }) => keys.has(key) || series.some(({ id }) => needs.series.has(id));
}

/** Changes with every row that could change an answer, and with every file of the thesis. */
async function signOf(ledger: Ledger, thesis: Thesis, needs: Needs): Promise<string> {
  const hash = createHash('sha256');
  for (const { feed, target, last } of await ledger.askings())
    hash.update(`${feed} ${target} ${last.runId}\n`);
  const figures = needs.figures.length > 0;
  if (figures) hash.update(JSON.stringify(await ledger.counts()));
  hash.update(thesisHash(thesis));
  return hash.digest('hex');
}
