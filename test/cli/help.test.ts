import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/display-width.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { fakeIo } from './fake-io.ts';

async function help(argv: string[], options: Parameters<typeof fakeIo>[0] = {}) {
  const fake = fakeIo(options);
  const code = await runCli(argv, fake.io);
  expect(fake.state.engineLoaded).toBe(0);
  return { code, out: fake.out(), err: fake.err() };
}

describe('help', () => {
  it('is what no words at all get, and loads no operation', async () => {
    const { code, out, err } = await help([]);
    expect([code, err]).toEqual([0, '']);
    for (const argv of [['--help'], ['-h'], ['help']]) expect((await help(argv)).out).toBe(out);
    expect(out).toMatch(/^Usage$/m);
    expect(out).toMatch(/^ {2}ledger verify +Does ledger verify$/m);
    expect(out).toContain('--json');
  });

  it('of a command shows examples, then options with defaults and choices', async () => {
    const { code, out } = await help(['claims', '--help']);
    expect(code).toBe(0);
    expect((await help(['help', 'claims'])).out).toBe(out);
    expect(out.indexOf('Examples')).toBeLessThan(out.indexOf('Options'));
    expect(out).toMatch(/-n, --limit <LIMIT> +About limit \(default: 50\)/);
    expect(out).toContain('About kind (one of money, percent)');
    expect(out).toContain('--all-versions ');
    expect(out).toContain('(may be repeated)');
  });

  it('shows arguments, and nothing of another surface', async () => {
    const { out } = await help(['read', '--help']);
    expect(out).toContain('tightrope read [OPTIONS] SOURCE…');
    expect(out).toContain('--no-store');
    expect(out).not.toContain('contents');
  });

  it('of a group lists its commands, also where the sub-command is left out', async () => {
    const { code, out } = await help(['ledger']);
    expect(code).toBe(0);
    expect(out).toContain('ledger verify');
    expect(out).not.toContain('Does claims');
    expect((await help(['ledger', '--help'])).out).toBe(out);
    expect((await help(['help', 'ledger'])).out).toBe(out);
    expect((await help(['help', 'ledger', 'verify'])).out).toBe((await help(['ledger', 'verify', '-h'])).out);
  });

  it('shows an option once where an operation has one of the same name', async () => {
    const { out } = await help(['ledger', 'restore', '--help']);
    expect(out.match(/--force/g)).toHaveLength(1);
    expect(out).toContain('About force');
  });

  it('is a wish that prevails over a missing argument', async () => {
    expect((await help(['explain', '--help'])).code).toBe(0);
  });

  it.each([
    ['zh-Hans', '用法', '关于 limit（默认：50）'],
    ['zh-Hant', '用法', '關於 limit（預設：50）'],
  ])('speaks %s', async (lang, usage, option) => {
    const { out } = await help(['claims', '--help', '--lang', lang]);
    expect(out).toContain(usage);
    expect(out).toContain(option);
    expect(out).not.toMatch(/Options|Everywhere|About/);
  });

  it('keeps to the width of the terminal', async () => {
    for (const lang of ['en', 'zh-Hans']) {
      for (const argv of [[], ['claims', '--help'], ['read', '--help']]) {
        const { out } = await help([...argv, '--lang', lang], {
          columns: 60,
          tty: true,
          env: { NO_COLOR: '1' },
        });
        expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(60);
      }
    }
  });

  it('has colours only on a terminal whose user has not declined', async () => {
    const escape = '\u001b[';
    expect((await help([], { tty: true })).out).toContain(escape);
    expect((await help([])).out).not.toContain(escape);
    expect((await help(['--no-color'], { tty: true })).out).not.toContain(escape);
    expect((await help([], { tty: true, env: { NO_COLOR: '1' } })).out).not.toContain(escape);
    expect((await help([], { tty: true, env: { TERM: 'dumb' } })).out).not.toContain(escape);
  });
});

it('--version prints the version alone', async () => {
  expect(await help(['--version'])).toEqual({ code: 0, out: '9.8.7\n', err: '' });
});
