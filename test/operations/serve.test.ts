import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TightropeError } from '../../src/base/error.ts';
import { browserCommand } from '../../src/operations/effects/open-browser.ts';
import type { ServerOptions } from '../../src/operations/context.ts';
import { runOperation } from '../../src/operations/run-operation.ts';
import { bench, type Bench } from './support/test-context.ts';

/** A server that only says what it was told; it stops when asked to. */
async function served(): Promise<
  Bench & { started: ServerOptions[]; stops: number[]; interrupt: () => void }
> {
  const started: ServerOptions[] = [];
  const stops: number[] = [];
  const controller = new AbortController();
  const all = await bench({
    signal: controller.signal,
    startServer: (options) => {
      started.push(options);
      let end = (): void => undefined;
      const stopped = new Promise<void>((resolve) => (end = resolve));
      const stop = (): Promise<void> => {
        stops.push(options.port);
        end();
        return stopped;
      };
      return Promise.resolve({ url: 'http://127.0.0.1:7373', stopped, stop });
    },
  });
  return { ...all, started, stops, interrupt: () => controller.abort() };
}

describe('serve', () => {
  it('answers once it listens, and ends when the person interrupts', async () => {
    const { context, started, stops, interrupt } = await served();
    const envelopes = runOperation('serve', {}, context, 'cli');
    const first = await envelopes.next();
    expect(first.value).toMatchObject({
      ok: true,
      data: { url: 'http://127.0.0.1:7373', documents: 2, sample_added: true, opened: false },
      warnings: [{ code: 'sample_added' }],
    });
    expect(started).toEqual([{ port: 7373, home: context.home }]);
    expect(stops).toEqual([]);
    interrupt();
    expect(await envelopes.next()).toMatchObject({ done: true });
    expect(stops.length).toBeGreaterThan(0);
  });

  it('puts the sample into an empty ledger only', async () => {
    const all = await served();
    await writeFile(join(all.folder, 'own.txt'), 'Bolt capex was $2 billion.');
    await all.run('read', { sources: ['own.txt'] });
    all.interrupt();
    expect(await all.data('serve', { port: 0 })).toMatchObject({ documents: 1, sample_added: false });
  });

  it('leaves an empty ledger empty where told', async () => {
    const all = await served();
    all.interrupt();
    expect(await all.data('serve', { no_sample: true })).toMatchObject({ documents: 0, sample_added: false });
  });

  it('keeps the samples under their own names, in each language found', async () => {
    const all = await served();
    all.interrupt();
    await all.data('serve');
    const { documents } = await all.data<{
      documents: { logical_id: string; claim_count: number; language: string }[];
    }>('documents');
    expect(documents.map(({ logical_id }) => logical_id).sort()).toEqual(['sample:one.txt', 'sample:two.md']);
    for (const { claim_count } of documents) expect(claim_count).toBeGreaterThan(0);
  });

  it('shows the pages where asked, and says whether it could', async () => {
    const all = await served();
    const shown: string[] = [];
    all.context.machine.openBrowser = (url) => Promise.resolve(shown.push(url) > 0);
    all.interrupt();
    expect(await all.data('serve', { open: true })).toMatchObject({ opened: true });
    expect(shown).toEqual(['http://127.0.0.1:7373']);
  });

  it('says that a port is taken', async () => {
    const { error } = await bench({
      startServer: ({ port }) => Promise.reject(new TightropeError('port_taken', { at: String(port) })),
    });
    expect(await error('serve', { port: 80 })).toMatchObject({ code: 'port_taken', at: '80' });
    expect(await error('serve', { port: 70_000 })).toMatchObject({ code: 'invalid_input', at: '--port' });
  });
});

it.each([
  ['linux', ['xdg-open', 'http://127.0.0.1:1/?a=1&b=2']],
  ['darwin', ['open', 'http://127.0.0.1:1/?a=1&b=2']],
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler', 'http://127.0.0.1:1/?a=1&b=2']],
] as const)('on %s the address is one argument of a program', (platform, command) => {
  expect(browserCommand('http://127.0.0.1:1/?a=1&b=2', platform)).toEqual(command);
});
