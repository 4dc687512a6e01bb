import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressLine } from '../../src/cli/progress-line.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function output(isTTY: boolean) {
  const written: string[] = [];
  const stderr = {
    isTTY,
    columns: () => 30,
    write: async (chunk: string | Uint8Array) => void written.push(chunk.toString()),
  };
  return { written, stderr };
}

const note = { stage: 'reading', at: 'a.txt', done: 1, total: 3 };

it('says nothing in the first second', async () => {
  const { written, stderr } = output(true);
  const line = progressLine(stderr);
  line.note(note);
  vi.advanceTimersByTime(900);
  await line.stop();
  expect(written).toEqual([]);
});

it('rewrites one line on a terminal, and takes it away', async () => {
  const { written, stderr } = output(true);
  const line = progressLine(stderr);
  line.note(note);
  vi.advanceTimersByTime(1_500);
  line.note({ ...note, done: 2, at: '\u001b[31m一个名字很长很长的文件.txt' });
  vi.advanceTimersByTime(100);
  await line.stop();
  vi.advanceTimersByTime(60_000);
  expect(written).toEqual([
    '\r\u001b[Kreading  1/3  a.txt',
    '\r\u001b[Kreading  2/3  一个名字很长很…',
    '\r\u001b[K',
  ]);
});

it('writes a line every ten seconds elsewhere', async () => {
  const { written, stderr } = output(false);
  const line = progressLine(stderr);
  line.note({ ...note, total: null });
  vi.advanceTimersByTime(10_500);
  expect(written).toEqual(['reading  1  a.txt\n']);
  vi.advanceTimersByTime(10_000);
  expect(written).toHaveLength(2);
  await line.stop();
});
