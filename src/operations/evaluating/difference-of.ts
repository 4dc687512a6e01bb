import { isoDay, dayOf } from '../../thesis/instant.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import type { DifferenceOut } from '../shapes/difference.ts';
import type { ReadingOut } from '../shapes/reading.ts';
import type { Evaluated } from './evaluated.ts';
import type { Reader } from './reader-of.ts';
import { readingOut } from './reading-out.ts';
import { signalOut, signalsOf } from './signal-out.ts';
import { stanceOut } from './stance-out.ts';

/** What moved between an earlier instant and the one asked about. */
export async function differenceOf(found: Evaluated, since: number, reader: Reader): Promise<DifferenceOut> {
  const { thesis, instant } = found;
  const { locale } = reader;
  const before = { ...found, instant: since };
  const [was, is] = [stanceOut(before, locale), stanceOut(found, locale)];
  const signals = signalsOf(thesis).flatMap((signal): DifferenceOut['signals'] => {
    const [from, to] = [signalOut(before, signal, locale), signalOut(found, signal, locale)];
    if (from.state === to.state) return [];
    return [{ id: to.id, title: to.title, kind: to.kind, from: told(from), to: told(to) }];
  });
  const pairs = [...thesis.indicators.values()].map((indicator) => ({
    from: readingOut(before, indicator, reader),
    to: readingOut(found, indicator, reader),
  }));
  return {
    from: new Date(since).toISOString(),
    to: new Date(instant).toISOString(),
    stance:
      was === null || is === null
        ? null
        : {
            from: { state: was.stance, text: was.title },
            to: { state: is.stance, text: is.title },
            changed: was.row !== is.row,
          },
    signals,
    bands: pairs.flatMap(({ from, to }) =>
      bandOf(from).state === bandOf(to).state
        ? []
        : {
            id: to.id,
            title: to.title,
            from: bandOf(from),
            to: bandOf(to),
            value_text: to.level?.text ?? null,
          },
    ),
    values: pairs.flatMap(({ from, to }) => {
      const isNew = to.level !== null && to.level.known_at > new Date(since).toISOString();
      if (!isNew || bandOf(from).state !== bandOf(to).state || to.level === null) return [];
      const { text, period, known_at } = to.level;
      return {
        id: to.id,
        title: to.title,
        from_text: from.level?.text ?? null,
        to_text: text,
        period,
        known_at,
      };
    }),
    amendments: amendmentsOf(thesis, isoDay(dayOf(since)), isoDay(dayOf(instant)), reader),
    recorded: await recordedSince(found.ledger, new Date(since).toISOString()),
  };
}

function told({ state, state_text }: { state: string; state_text: string }): { state: string; text: string } {
  return { state, text: state_text };
}

/** The band, or why there is none to rely on. */
function bandOf({ state, state_text, band, band_text }: ReadingOut): { state: string; text: string } {
  const gone = state === 'unknown' || state === 'stale' || state === 'source_error';
  return gone || band === null
    ? { state: gone ? state : 'known', text: state_text }
    : { state: band, text: band_text ?? band };
}

function amendmentsOf(
  thesis: Thesis,
  after: string,
  until: string,
  { locale }: Reader,
): DifferenceOut['amendments'] {
  const all = [
    ...[...thesis.indicators.values(), ...thesis.signals.values(), ...thesis.kills.values()].map(
      ({ id, amendments }) => ({ id, amendments }),
    ),
    { id: 'stance', amendments: thesis.stance?.amendments ?? [] },
  ];
  return all
    .flatMap(({ id, amendments }) => amendments.map((one) => ({ ...one, id, why: one.why[locale] })))
    .filter(({ on }) => on > after && on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What this ledger recorded since an instant (ISO, UTC), whenever the world knew it. */
export async function recordedSince(ledger: Ledger, since: string): Promise<DifferenceOut['recorded']> {
  const askings = (await ledger.askings()).filter(({ last }) => last.recordedAt > since);
  const { rows } = await ledger.documents({ all: true });
  const texts = rows.filter(({ recordedAt }) => recordedAt > since);
  return {
    facts: askings.reduce((sum, { last }) => sum + last.facts, 0),
    documents: texts.length,
    claims: texts.reduce((sum, { claimCount }) => sum + claimCount, 0),
  };
}
