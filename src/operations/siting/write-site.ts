import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { errorData, TightropeError } from '../../base/error.ts';
import { locales } from '../../base/locale.ts';
import { describeError } from '../../base/messages/index.ts';
import { partShared } from '../../base/shared-parts.ts';
import { sharedFile, siteFile } from '../../base/site-file.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import type { Context } from '../context.ts';
import { tableToCsv } from '../formats/csv.ts';
import type { Envelope } from '../shapes/envelope.ts';
import { sitePage } from './site-page.ts';
import { sitePages, siteQuestions, type SiteQuestion } from './site-questions.ts';
import { withoutSignings } from './without-signings.ts';
import { withoutSurroundings } from './without-surroundings.ts';

export interface SiteWritten {
  pages: number;
  answers: number;
  byte_count: number;
}

interface Asked {
  folder: string;
  /** As the person asked, where they did. */
  as_of?: string | undefined;
  thesis?: string | undefined;
  /** Whether what persons signed goes along, with their names. */
  signed: boolean;
}

const limitBytes = 20_000_000;
const write = (text: string) => new TextEncoder().encode(text);

/** Writes the built pages with all that they would ask of the program, in every language. Throws build_missing. */
export async function writeSite(context: Context, asked: Asked): Promise<SiteWritten> {
  const built = await context.machine.pages();
  if (!built.built) throw new TightropeError('build_missing', { at: built.path });
  const thesis = await context.thesis(asked.thesis);
  const written: SiteWritten = { pages: 0, answers: 0, byte_count: 0 };
  const keep = async (name: string, bytes: Uint8Array) => {
    written.byte_count += await context.files.write(join(asked.folder, ...name.split('/')), [bytes]);
  };
  await writeAnswers(context, thesis, asked, async (name, text) => {
    written.answers += 1;
    await keep(name, write(text));
  });
  const read = (name: string) => context.files.read(join(built.path, name), limitBytes);
  const entries = await readdir(built.path, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const name = join(entry.parentPath, entry.name).slice(built.path.length + 1);
    if (!entry.isFile() || /\.(br|gz)$/.test(name) || name === 'index.html') continue;
    await keep(name.split(sep).join('/'), await read(name));
  }
  const index = new TextDecoder().decode(await read('index.html'));
  const made = context.now().toISOString();
  const about = { made, signed: asked.signed, day: (asked.as_of ?? made).slice(0, 10) };
  for (const page of sitePages(thesis)) {
    written.pages += 1;
    await keep(page === '' ? 'index.html' : `${page}/index.html`, write(sitePage(index, page, about)));
  }
  return written;
}

async function writeAnswers(
  context: Context,
  thesis: Thesis,
  asked: Asked,
  keep: (name: string, text: string) => Promise<void>,
): Promise<void> {
  const questions = siteQuestions(thesis);
  const folders = [context.home.path, homedir()].filter((folder) => folder.length > 1);
  const names = new Set<string>();
  let done = 0;
  for (const question of questions) {
    const answers: Envelope[] = [];
    for (const locale of question.path === null ? (['en'] as const) : locales) {
      if (context.signal.aborted) throw new TightropeError('interrupted', { at: asked.folder });
      const at = question.path ?? question.csv;
      context.progress({ stage: 'site', at, done, total: questions.length * locales.length });
      done += 1;
      answers.push(await answer({ ...context, locale, progress: () => undefined }, question, asked));
    }
    const { table } = question.operation;
    const [first] = answers;
    if (question.csv !== undefined && table !== undefined && first?.ok === true)
      await keep(siteFile(question.csv, 'en'), tableToCsv(table(first.data), { bom: true }));
    if (question.path === null) continue;
    const plain = answers.map((one) => withoutSurroundings(one, folders) as Envelope);
    await keepParted(question.path, plain, async (name, text) => {
      if (names.has(name)) throw new TightropeError('internal', { cause: `two answers named ${name}` });
      names.add(name);
      await keep(name, text);
    });
  }
}

/** An answer in every language; what is the same in all of them stands once, and each says where. */
async function keepParted(
  path: string,
  answers: readonly Envelope[],
  keep: (name: string, text: string) => Promise<void>,
): Promise<void> {
  // As it will be read: what has no value is not there.
  const data = answers.map((one): unknown => (one.ok ? JSON.parse(JSON.stringify(one.data)) : null));
  const parted = answers.every(({ ok }) => ok) ? partShared(data) : { answers: data, shared: [] };
  const { shared } = parted;
  if (shared.length > 0) await keep(sharedFile(path), JSON.stringify(shared));
  for (const [index, locale] of locales.entries()) {
    const one = answers[index];
    const told = one?.ok === true ? { ...one, data: parted.answers[index] } : one;
    await keep(
      siteFile(path, locale),
      JSON.stringify(shared.length > 0 ? { ...told, shared: sharedFile(path) } : told),
    );
  }
}

/** What the program answers; an answer that is an error is kept as one, for the page says it in words. */
async function answer(
  context: Context,
  question: SiteQuestion,
  { as_of, thesis, signed }: Asked,
): Promise<Envelope> {
  const { schema, input, output, run } = question.operation;
  const takes = (name: string) => Object.hasOwn(input.shape, name);
  const dated = {
    ...question.input,
    ...(as_of !== undefined && takes('as_of') ? { as_of } : {}),
    ...(as_of !== undefined && takes('to') ? { to: as_of.slice(0, 10) } : {}),
    ...(thesis !== undefined && takes('thesis') ? { thesis } : {}),
  };
  try {
    for await (const outcome of run(context, input.parse(dated))) {
      if (!outcome.ok) return failure(schema, outcome.error, context);
      const data = signed ? outcome.data : withoutSignings(outcome.data);
      return { schema, ok: true, data: output.parse(data), warnings: [] };
    }
    throw new TightropeError('internal', { cause: `${question.operation.name} gave no answer` });
  } catch (error) {
    if (context.signal.aborted) throw error;
    return failure(schema, error, context);
  }
}

function failure(schema: string, error: unknown, { locale }: Context): Envelope {
  const data = errorData(error);
  return { schema, ok: false, error: { ...data, ...describeError(data, locale) } };
}
