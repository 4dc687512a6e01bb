import { join } from 'node:path';
import { TightropeError } from '../../base/error.ts';
import type { Locale } from '../../base/locale.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open-ledger.ts';
import { setLedgerAside } from '../../ledger/set-ledger-aside.ts';
import type { Context, Progress } from '../context.ts';
import type { Snapshot } from '../snapshotting/snapshot-files.ts';
import { publicAddressesOnly, type AddressPolicy } from './address-policy.ts';
import { openCache } from './cache.ts';
import { createFiles } from './files.ts';
import { chooseHome, ledgerLocation } from './home.ts';
import { ledgerKeeper } from './ledger-keeper.ts';
import { createMachine } from './machine.ts';
import { createModel } from './model/create-model.ts';
import { logContact } from './network-log.ts';
import { ownBuild } from './own-build.ts';
import { packageRoot } from './package-root.ts';
import { readPdf } from './pdf/read-pdf.ts';
import {
  loadBases,
  loadCited,
  loadConcepts,
  loadDebates,
  loadLexicon,
  loadPullLines,
  loadSources,
  type ThesisFolders,
} from './thesis.ts';
import { loadThesis, shippedThesis, thesisFolders } from './thesis-folder.ts';
import { loadNames } from './thesis-names.ts';
import { openSnapshot } from './snapshot.ts';
import { createWeb } from './web.ts';
import { openYamlShelf } from './yaml-shelf.ts';

export interface ContextOptions {
  locale: Locale;
  /** --home, where given. */
  home?: string;
  offline?: boolean;
  /** False: without what comes with the program. */
  snapshot?: boolean;
  env?: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  progress?: (note: Progress) => void;
  /** Only whoever wires the program together knows the server; without it `serve` cannot run. */
  startServer?: Context['startServer'];
  /** What follows is for tests; the defaults are the real ones. */
  now?: () => Date;
  addresses?: AddressPolicy;
  standardInput?: AsyncIterable<Uint8Array | string>;
  workingFolder?: string;
  root?: string;
  /** Which build of the program this is: nothing is cached where it is null. */
  build?: string | null;
}

export interface OpenContext {
  context: Context;
  /** Closes the ledger, if it was opened. */
  close(): Promise<void>;
}

/** The real effects. Nothing is opened, created or contacted before it is asked for. */
export function createContext(options: ContextOptions): Promise<OpenContext> {
  const { now = () => new Date(), env = process.env, workingFolder = process.cwd() } = options;
  const { root = packageRoot(), offline = false, addresses = publicAddressesOnly } = options;
  const { build = ownBuild } = options;
  const home = chooseHome(options.home, env, workingFolder);
  const keeper = ledgerKeeper((lookOnly): Promise<Ledger> =>
    openLedger({ location: ledgerLocation(home), now, lookOnly }),
  );
  let snapshot: Promise<Snapshot | null> | undefined;
  const files = createFiles({
    workingFolder,
    async extensions() {
      const { formats } = await import('../../reader/formats/index.ts');
      return formats.flatMap((format) => format.extensions);
    },
    standardInput: options.standardInput ?? process.stdin,
  });
  const setting: Context['setting'] = (name) => env[name]?.trim() || null;
  const cache = openCache(home.path, build);
  const shelf = openYamlShelf(cache);
  const places = { root, workingFolder, open: shelf.open };
  const inUse = (): string => setting('TIGHTROPE_THESIS') ?? shippedThesis;
  const foldersOf = once((named) => thesisFolders(places, named), inUse);
  const names = once(async (named) => loadNames(await foldersOf(named)), inUse);
  const ofThesis = <T>(load: (folders: ThesisFolders) => Promise<T>): ((named?: string) => Promise<T>) =>
    once(async (named) => load(await foldersOf(named)), inUse);
  const web = createWeb({
    offline,
    policy: addresses,
    log: (contact) => logContact(home.path, { at: now().toISOString(), ...contact }),
  });
  const context: Context = {
    locale: options.locale,
    now,
    home,
    ledger: keeper.ledger,
    async setLedgerAside() {
      await keeper.close();
      const aside = await setLedgerAside(ledgerLocation(home), now());
      return aside === null ? null : { path: aside.path, putBack: () => keeper.close().then(aside.putBack) };
    },
    lexicon: ofThesis(loadLexicon),
    sources: ofThesis(loadSources),
    concepts: ofThesis(loadConcepts),
    bases: ofThesis(loadBases),
    cited: ofThesis(loadCited),
    names,
    thesis: once(async (named) => loadThesis(places, named, await names(named)), inUse),
    debates: async (named) => loadDebates(await foldersOf(named)),
    pullLines: async (named) => loadPullLines(await foldersOf(named)),
    async thesisFile(path, limitBytes, named) {
      const [own] = await foldersOf(named);
      return files.read(join(own?.path ?? root, path), limitBytes);
    },
    snapshot: () => (snapshot ??= options.snapshot === false ? Promise.resolve(null) : openSnapshot(root)),
    setting,
    files,
    cache,
    offline,
    web,
    // through the context, so that whoever puts another web in its place has it here too
    model: () =>
      createModel(setting, { request: (...asked) => context.web.request(...asked) }, options.signal),
    pdf: (bytes, at) => readPdf(bytes, at, options.signal),
    machine: createMachine(root, home, build !== null),
    startServer:
      options.startServer ??
      (() => Promise.reject(new TightropeError('internal', { cause: 'no server was wired in' }))),
    progress: options.progress ?? (() => undefined),
    signal: options.signal,
  };
  return Promise.resolve({
    context,
    close: async () => {
      await shelf.flush();
      await keeper.close();
    },
  });
}

/** Asked once by each name, or by that of the thesis in use. */
function once<T>(load: (named: string) => Promise<T>, inUse: () => string): (named?: string) => Promise<T> {
  const found = new Map<string, Promise<T>>();
  return (named = inUse()) => {
    const known = found.get(named) ?? load(named);
    found.set(named, known);
    return known;
  };
}
