import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { TightropeError } from '../../../base/error.ts';
import { pageText } from './page-text.ts';
import { pdfThread } from './pdf-thread.ts';
import type { PdfAnswer, PdfTask } from './pdf-thread.ts';

const require = createRequire(import.meta.url);
/** What a PDF may take: pages, characters, milliseconds, megabytes of memory. */
export interface PdfLimits {
  pages: number;
  characters: number;
  milliseconds: number;
  megabytes: number;
}

const limitsOfAll: PdfLimits = {
  pages: 5000,
  characters: 50_000_000,
  milliseconds: 120_000,
  megabytes: 1024,
};

/**
 * The text of each page of a PDF. pdf.js is loaded here and nowhere else, in a thread that ends with the file.
 * Throws pdf_locked (a password), pdf_without_text (pictures only), pdf_broken (with the reason, or the limit of pages,
 * characters or time that it passes), interrupted.
 */
export async function readPdf(
  bytes: Uint8Array,
  at: string,
  signal: AbortSignal,
  limits: PdfLimits = limitsOfAll,
): Promise<string[]> {
  const answer = await inThread(bytes, at, signal, limits);
  if ('failed' in answer) {
    if (answer.failed === 'PasswordException') throw new TightropeError('pdf_locked', { at });
    if (answer.failed === 'pages') throw broken(at, `${answer.received} pages`, `${limits.pages} pages`);
    if (answer.failed === 'units')
      throw broken(at, `${answer.received} characters`, `${limits.characters} characters`);
    throw broken(at, answer.received);
  }
  const pages = answer.pages.map(pageText);
  if (pages.every((page) => page.trim() === '')) {
    throw new TightropeError('pdf_without_text', { at, received: String(pages.length) });
  }
  return pages;
}

async function inThread(
  bytes: Uint8Array,
  at: string,
  signal: AbortSignal,
  limits: PdfLimits,
): Promise<PdfAnswer> {
  const thread = new Worker(pdfThread, {
    eval: true,
    workerData: task(bytes, limits),
    // what pdf.js prints as it loads is for its developers
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const either = AbortSignal.any([signal, timeout]);
  try {
    return await new Promise<PdfAnswer>((resolve, reject) => {
      const stop = (): void => {
        const isSlow = !signal.aborted;
        const seconds = limits.milliseconds / 1000;
        reject(isSlow ? broken(at, `> ${seconds} s`, `${seconds} s`) : new TightropeError('interrupted'));
      };
      if (either.aborted) stop();
      either.addEventListener('abort', stop, { once: true });
      thread.once('message', resolve);
      thread.once('error', (error) => reject(broken(at, error.message)));
      thread.once('exit', (code) => reject(broken(at, `exit ${code}`)));
    });
  } finally {
    await thread.terminate();
  }
}

function task(bytes: Uint8Array, limits: PdfLimits): PdfTask {
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  return {
    module: pathToFileURL(join(folder, 'legacy', 'build', 'pdf.mjs')).href,
    cMapUrl: join(folder, 'cmaps') + sep,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    bytes,
    mostPages: limits.pages,
    mostUnits: limits.characters,
  };
}

function broken(at: string, received: string, expected?: string): TightropeError {
  return new TightropeError('pdf_broken', { at, received, ...(expected === undefined ? {} : { expected }) });
}
