// A first pull of 30 companies, each answered at once with a whole recorded file of which the tags of
// the thesis' concepts are kept, beside the time that the SEC's limit of
// ten requests a second alone would take. Needs the recorded files: node bench/pull.mjs [../shared]
import { mkdtempSync, readFileSync, readdirSync, rmSync, mkdirSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const companies = 30;
const shared = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../../shared', import.meta.url)));
const folder = path.join(shared, 'data', 'sec', 'full');
const payloads = readdirSync(folder)
  .filter((name) => name.startsWith('companyfacts_CIK'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));
const root = fileURLToPath(new URL('..', import.meta.url));
const { loadParts } = await import(new URL('../scripts/bundle-parts.mjs', import.meta.url).href);
const { createContext, runOperation } = await load();

const home = mkdtempSync(path.join(tmpdir(), 'pull-bench-'));
try {
  const thesis = path.join(home, 'root');
  cpSync(path.join(root, 'theses'), path.join(thesis, 'theses'), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(thesis, 'package.json'));
  rmSync(path.join(thesis, 'theses', 'ai-infra', 'pull'), { recursive: true });
  mkdirSync(path.join(thesis, 'theses', 'ai-infra', 'pull'));
  const ciks = Array.from({ length: companies }, (_, index) => String(9_000_000_000 + index));
  writeFileSync(
    path.join(thesis, 'theses', 'ai-infra', 'pull', 'companies.yaml'),
    `defaults:\n  tags: concepts\ntargets:\n${ciks.map((cik) => `  - { feed: sec-companyfacts, key: '${cik}' }\n`).join('')}`,
  );
  const { context, close } = await createContext({
    locale: 'en',
    home: path.join(home, 'home'),
    root: thesis,
    env: { TIGHTROPE_CONTACT: 'bench@example.org' },
    signal: new globalThis.AbortController().signal,
  });
  let bytes = 0;
  context.web.request = (/** @type {string} */ url) => {
    const cik = /CIK(\d{10})/.exec(url)?.[1] ?? '';
    const index = ciks.indexOf(cik);
    const payload = (payloads[index % payloads.length] ?? '').replace(/"cik": ?"?\d+"?/, `"cik":${cik}`);
    const body = Buffer.from(payload);
    bytes += body.length;
    return Promise.resolve({ status: 200, headers: {}, bytes: body });
  };
  const started = performance.now();
  let facts = 0;
  for await (const envelope of runOperation('pull', {}, context, 'cli')) {
    if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
    for (const line of envelope.data.lines) {
      if (line.outcome !== 'ok') throw new Error(JSON.stringify(line));
      facts += line.facts;
    }
  }
  const seconds = (performance.now() - started) / 1000;
  await close();
  const limit = companies / 10;
  console.log(
    `${companies} companies, ${(bytes / 1e6).toFixed(0)} MB, ${facts.toLocaleString('en')} facts kept`,
  );
  console.log(
    `pull ${seconds.toFixed(1)} s; the limit of the service alone ${limit.toFixed(1)} s; ratio ${(seconds / limit).toFixed(2)}`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function load() {
  const parts = await loadParts({
    context: 'src/operations/effects/create-context.ts',
    run: 'src/operations/run-operation.ts',
  });
  return { createContext: parts['context'].createContext, runOperation: parts['run'].runOperation };
}
