/**
 * What runs in the thread that opens a PDF, as CommonJS. A thread, because a hostile file can keep pdf.js busy for ever
 * and only a thread can be stopped, and because pdf.js prints and sets globals as it loads. A text, because it must run
 * from the sources and from the bundle alike. Nothing is drawn, run or fetched. workerData is a `PdfTask`; it posts one
 * `PdfAnswer`.
 */
export const pdfThread = `
const { parentPort, workerData } = require('node:worker_threads');
const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => {
  if (name === '@napi-rs/canvas') throw new Error('nothing is drawn here');
  return load(name, ...rest);
};
// pdf.js makes one of these as it loads, for drawing
globalThis.DOMMatrix = globalThis.ImageData = globalThis.Path2D = class {};
const { module, cMapUrl, standardFontDataUrl, bytes, mostPages, mostUnits } = workerData;
async function pagesOf() {
  const { getDocument } = await import(module);
  const task = getDocument({
    data: bytes, cMapUrl, cMapPacked: true, standardFontDataUrl, verbosity: 0,
    isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWasm: false,
    useWorkerFetch: false, enableXfa: false, stopAtErrors: false,
  });
  const document = await task.promise;
  if (document.numPages > mostPages) return { failed: 'pages', received: String(document.numPages) };
  const pages = [];
  let units = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const pieces = [];
    for (const { str, transform, width, height, hasEOL } of items) {
      units += str.length;
      pieces.push({ text: str, x: transform[4], y: transform[5], width, height: height || Math.abs(transform[3]), endsLine: hasEOL });
    }
    pages.push(pieces);
    page.cleanup();
    if (units > mostUnits) return { failed: 'units', received: String(units) };
  }
  return { pages };
}
pagesOf().then(
  (answer) => parentPort.postMessage(answer),
  (error) => parentPort.postMessage({ failed: error?.name ?? 'Error', received: String(error?.message ?? error) }),
);
`;

export interface PdfTask {
  /** URL of pdf.js. */
  module: string;
  cMapUrl: string;
  standardFontDataUrl: string;
  bytes: Uint8Array;
  mostPages: number;
  mostUnits: number;
}

/** `failed` is the name of pdf.js's exception, or the limit that was passed. */
export type PdfAnswer = { pages: PdfPiece[][] } | { failed: string; received: string };

/** A run of characters where it stands on its page, in points from the lower left corner. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  endsLine: boolean;
}
