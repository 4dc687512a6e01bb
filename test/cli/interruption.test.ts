import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenForInterruption } from '../../src/cli/interruption.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listening() {
  const killed: number[] = [];
  const told = vi.fn();
  let interrupt = (): void => undefined;
  const interruption = listenForInterruption(
    {
      onInterrupt(listener) {
        interrupt = listener;
        return () => (interrupt = () => undefined);
      },
      kill: (code) => killed.push(code),
    },
    told,
  );
  return { interruption, killed, told, interrupt: () => interrupt() };
}

it('asks first, and kills the second time', () => {
  const { interruption, killed, told, interrupt } = listening();
  interrupt();
  expect([interruption.signal.aborted, killed, told.mock.calls.length]).toEqual([true, [], 1]);
  expect(interruption.signal.reason).toMatchObject({ data: { code: 'interrupted' } });
  interrupt();
  expect([killed, told.mock.calls.length]).toEqual([[130], 1]);
});

it('kills what does not stop by itself', () => {
  const { killed, interrupt } = listening();
  interrupt();
  vi.advanceTimersByTime(2_900);
  expect(killed).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(killed).toEqual([130]);
});

it('kills nothing that has stopped', () => {
  const { interruption, killed, interrupt } = listening();
  interrupt();
  interruption.stopListening();
  interrupt();
  vi.advanceTimersByTime(10_000);
  expect(killed).toEqual([]);
});
