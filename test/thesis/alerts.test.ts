import { describe, expect, it } from 'vitest';
import { alertEntries, isNews, personEntry, type AlertEntry } from '../../src/thesis/alerts.ts';
import { isoInstant, startOf } from '../../src/thesis/instant.ts';
import {
  above,
  below,
  condition,
  course,
  daily,
  indicator,
  noon,
  signal,
  thesis,
} from './support/fixtures.ts';

const values = [10, 25, 25, 10, 10, 30, 30, 10];
const of = course(
  { x: values.map((value, index) => daily(100 + index * 5, value)) },
  thesis([indicator('x')], [signal('s', condition('x', above(20), below(15)), { persistDays: 2 })]),
);
const person = (until: number | null) => ({
  ...{ name: 'Ada', reason: 'known', until: until === null ? null : isoInstant(noon(until)) },
});

function run(log: readonly AlertEntry[], day: number): AlertEntry[] {
  const hash = (text: string) => text;
  const added = alertEntries(of, 's', log, { asOf: noon(day), at: noon(day) + 1, thesisHash: 't', hash });
  if (added === null) throw new Error('no signal');
  return [...log, ...added];
}

const told = (log: readonly AlertEntry[]) =>
  log.map((one) => `${Date.parse(one.as_of) / startOf(1)} ${one.from} > ${one.to}`);

describe('alerts', () => {
  it('log every change of state since the last time, with what it rests on', () => {
    const first = run([], 101);
    expect(told(first)).toEqual(['101.5 no_data > ok']);
    const second = run(first, 118);
    expect(told(second.slice(1))).toEqual([
      '105.5 ok > pending',
      '107.5 pending > firing',
      '115.5 firing > resolving',
      '117.5 resolving > ok',
    ]);
    expect(second[2]).toEqual({
      ...{
        rule_id: 's',
        at: isoInstant(noon(118) + 1),
        from: 'pending',
        to: 'firing',
        as_of: isoInstant(noon(107)),
      },
      ...{
        thesis_hash: 't',
        inputs_hash: '[["x","level",25,true]]',
        signal: 'firing',
        settled: 'firing',
        person: null,
      },
    });
  });

  it('add nothing when evaluated twice, or for a day gone by', () => {
    const log = run(run([], 101), 118);
    expect(run(log, 118)).toEqual(log);
    expect(run(log, 110)).toEqual(log);
    expect(alertEntries(of, 'none', log, { asOf: 0, at: 0, thesisHash: 't', hash: (text) => text })).toBe(
      null,
    );
  });

  it('tell of what begins and ends, once', () => {
    const log = run(run([], 101), 118);
    expect(log.map((entry, index) => isNews(entry, log[index - 1] ?? null))).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('stay acknowledged until the firing ends', () => {
    const firing = run([], 108);
    const said = personEntry(firing, 's', 'acknowledged', person(null), noon(108));
    if (said === null) throw new Error('nothing to acknowledge');
    const log = run([...firing, said], 128);
    expect(told(log.slice(2))).toEqual([
      ...[
        '115.5 acknowledged > acknowledged',
        '117.5 acknowledged > ok',
        '125.5 ok > pending',
        '127.5 pending > firing',
      ],
    ]);
    expect(log.map((entry, index) => isNews(entry, log[index - 1] ?? null))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(personEntry(run([], 101), 's', 'acknowledged', person(null), noon(101))).toBe(null);
  });

  it('stay muted until the day said, and log all the same', () => {
    const ok = run([], 101);
    const said = personEntry(ok, 's', 'muted', person(126), noon(101));
    if (said === null) throw new Error('nothing to mute');
    const log = run([...ok, said], 128);
    expect(log.slice(2).map(({ to, signal: beneath }) => [to, beneath])).toEqual([
      ...[
        ['muted', 'pending'],
        ['muted', 'firing'],
        ['muted', 'resolving'],
        ['muted', 'ok'],
        ['muted', 'pending'],
        ['firing', 'firing'],
      ],
    ]);
    expect(log.slice(2).map((entry, index) => isNews(entry, log[index + 1] ?? null))).toEqual([
      ...[false, false, false, false, false, true],
    ]);
    const lifted = personEntry(log.slice(0, 4), 's', 'back', person(null), noon(110));
    expect(lifted).toMatchObject({ from: 'muted', to: 'firing' });
    expect(personEntry(ok, 's', 'back', person(null), noon(110))).toBe(null);
  });

  it('tell of a firing that outlasts what a person said', () => {
    const ok = run([], 101);
    const said = personEntry(ok, 's', 'muted', person(110), noon(101));
    if (said === null) throw new Error('nothing to mute');
    const log = run(run([...ok, said], 109), 112);
    const last = log.at(-1);
    expect(last).toMatchObject({ from: 'muted', to: 'firing', as_of: isoInstant(noon(112)) });
    expect(last && isNews(last, log.at(-2) ?? null)).toBe(true);
  });

  it('keep what it was while the source fails', () => {
    const failing = course(
      { x: values.map((value, index) => daily(100 + index * 5, value)) },
      thesis([indicator('x')], [signal('s', condition('x', above(20), below(15)))]),
      { failed: { x: 108 } },
    );
    const hash = (text: string) => text;
    const log =
      alertEntries(failing, 's', run([], 101), { asOf: noon(112), at: noon(112), thesisHash: 't', hash }) ??
      [];
    expect(log.map(({ to, settled }) => [to, settled])).toEqual([
      ['firing', 'firing'],
      ['source_error', 'firing'],
    ]);
    expect(log.map((entry, index) => isNews(entry, log[index - 1] ?? null))).toEqual([true, true]);
  });
});
