import { dayOf, isoDay, isoInstant } from '../../thesis/instant.ts';
import { recordedSince } from '../evaluating/difference-of.ts';
import type { Evaluated } from '../evaluating/evaluated.ts';
import type { Reader } from '../evaluating/reader-of.ts';
import { answeredBy, dueSheets } from '../evaluating/review-out.ts';
import { signalOut } from '../evaluating/signal-out.ts';
import { statusOf } from '../evaluating/status-of.ts';
import type { BoardOut } from '../shapes/board.ts';
import { checkOf } from '../thesis-files/check-of.ts';
import { boardSentence } from './board-sentence.ts';
import { callsOf } from './calls-of.ts';
import type { ReadEvidence } from './evidence-of.ts';
import { killsOf } from './kills-of.ts';
import { movedSince } from './moved-since.ts';
import { nearOf } from './near-of.ts';
import { newestHeld } from './newest-held.ts';
import { ropeOf } from './rope-of.ts';
import { speakersOf } from './speakers-of.ts';

/** What was asked: the day as it was written, and the instant since which changes are told (UTC, milliseconds). */
export interface Asked {
  day: string | null;
  since: number;
}

/** Everything the first page shows. */
export async function boardOf(
  found: Evaluated,
  read: ReadEvidence,
  asked: Asked,
  reader: Reader,
): Promise<BoardOut> {
  const { thesis, instant } = found;
  const { locale } = reader;
  const { robustness: _robustness, ...status } = statusOf(found, reader, false);
  const { speakers, of } = speakersOf(found);
  const newest = newestHeld(found);
  const answered = answeredBy(await found.ledger.answers(thesis.id), instant, asked.day);
  const { faults } = checkOf(thesis, locale);
  const signals = [...thesis.signals.values()].map((signal) => signalOut(found, signal, locale));
  return {
    ...status,
    asked: asked.day,
    newest_day: newest === null ? null : isoDay(dayOf(newest)),
    behind_days: newest === null ? null : dayOf(instant) - dayOf(newest),
    sentence: boardSentence(speakers, of, locale),
    rope: ropeOf(found, reader),
    moved: {
      ...movedSince(found, asked.since, read.findings, locale),
      recorded: await recordedSince(found.ledger, isoInstant(asked.since)),
    },
    near: nearOf(signals),
    claims: read.claims,
    conflicts: read.conflicts,
    kills: killsOf(found, locale),
    reviews_due: dueSheets(found, answered).map(({ sheet: { id, title }, dueOn }) => ({
      ...{ id, title: title[locale], due_on: dueOn },
    })),
    calls: callsOf(found),
    fault_list: faults.slice(0, mostFaults).map(({ file, line, column, message, way_out, loses }) => ({
      ...{ file, line, column, message, way_out, loses },
    })),
    stands: {
      indicators: thesis.indicators.size,
      signals: thesis.signals.size,
      stance: thesis.stance !== null,
    },
  };
}

const mostFaults = 10;
