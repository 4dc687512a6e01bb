import { TightropeError } from '../../base/error.ts';
import { claimId, sha256 } from '../../ledger/append/hashes.ts';
import type { FullDocument, Ledger } from '../../ledger/ledger.ts';
import { acceptText } from '../../reader/formats/accept-text.ts';
import { detectEncoding } from '../../reader/formats/detect-encoding.ts';
import { isPdf } from '../../reader/formats/binary-kinds.ts';
import { formatOf, readableEndings } from '../../reader/formats/index.ts';
import { pdfPages } from '../../reader/formats/pdf.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import { readText } from '../../reader/read-text.ts';
import type { Reading } from '../../reader/reading.ts';
import type { Context } from '../context.ts';
import { correctedDocument } from '../overriding/corrected.ts';
import type { Warning } from '../operation.ts';
import type { ReadData } from '../shapes/read.ts';
import { claimOut, claimsOut, documentOut, entitiesOut, segmentsOut } from '../shapes/from-ledger.ts';
import type { Material } from './materials.ts';
import { rejectedOut } from './rejected.ts';
import { unsupportedKind } from './unsupported-kind.ts';

/** Encodings a person may name; WHATWG labels. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5', 'windows-1252'] as const;

export interface ReadOptions {
  no_store: boolean;
  /** Also the numbers that are no claims. */
  rejected: boolean;
  keepText: boolean;
  repair: boolean;
  encoding?: (typeof encodings)[number] | undefined;
  dated?: string | undefined;
  speaker?: string | undefined;
}

interface Read {
  reading: Reading;
  format: string;
  encoding: string;
  lexicon: Lexicon;
  warnings: Warning[];
}

/** Reads one text and keeps it, unless told not to: then the ledger is not even opened. */
export async function readMaterial(
  context: Context,
  material: Material,
  options: ReadOptions,
): Promise<{ data: ReadData; warnings: Warning[] }> {
  const read = await readOnce(context, material, options, await context.lexicon());
  const { data, warnings } = options.no_store
    ? unstored(material, read)
    : await stored(context, material, read, options);
  const text = options.keepText ? { text: read.reading.text } : {};
  const source = { text: read.reading.text, format: read.format, logicalId: material.logicalId };
  const rejected = options.rejected ? { rejected: await rejectedOut(context, source, data.claims) } : {};
  return { data: { ...data, ...text, ...rejected }, warnings: [...read.warnings, ...warnings] };
}

async function readOnce(
  context: Context,
  material: Material,
  options: ReadOptions,
  lexicon: Lexicon,
): Promise<Read> {
  const { at } = material;
  const { text, format, encoding, repaired } = isPdf(material.bytes)
    ? await pdfIn(context, material)
    : textIn(context, material, options);
  const { dated: publishedAt = null, speaker = null } = options;
  const reading = readText({ text, format, name: at, publishedAt, speaker }, lexicon);
  const lost = reading.claims.filter(({ state }) => state === 'unlocated');
  return {
    reading,
    format,
    encoding,
    lexicon,
    warnings: [
      ...(repaired ? [{ code: 'repaired', at } satisfies Warning] : []),
      ...reading.warnings,
      ...lost.map(({ quote }): Warning => ({ code: 'unlocated', at: quote })),
    ],
  };
}

interface Decoded {
  text: string;
  format: string;
  encoding: string;
  repaired: boolean;
}

async function pdfIn(context: Context, { bytes, at }: Material): Promise<Decoded> {
  const { text, repaired } = acceptText(pdfPages(await context.pdf(bytes, at)), at);
  return { text, format: 'pdf', encoding: 'binary', repaired };
}

function textIn(context: Context, material: Material, options: ReadOptions): Decoded {
  const { at, bytes, name, mediaType } = material;
  const encoding = options.encoding ?? declaredEncoding(context, material);
  const detected = detectEncoding(bytes, context.files.decode, {
    at,
    repair: options.repair,
    ...(encoding === undefined ? {} : { encoding }),
  });
  const { text, repaired } = detected;
  const format = formatOf({ name, mediaType, text })?.name ?? 'text';
  if (format === 'pdf')
    throw new TightropeError('pdf_broken', { at, expected: '%PDF-', received: text.slice(0, 20) });
  const unsupported = unsupportedKind({ name, mediaType, text, format });
  if (unsupported !== null) {
    throw new TightropeError('format_unsupported', { at, received: unsupported, expected: readableEndings });
  }
  return { text, format, encoding: detected.encoding, repaired };
}

/**
 * The encoding the sender names, where the bytes are in it. Bytes that are UTF-8 are UTF-8 whatever is said of them:
 * many servers call everything ISO 8859-1.
 */
function declaredEncoding({ files }: Context, { bytes, charset }: Material): string | undefined {
  if (charset === null || files.decode(bytes, 'utf-8') !== null) return undefined;
  return files.decode(bytes, charset) === null ? undefined : new TextDecoder(charset).encoding;
}

async function stored(
  context: Context,
  { at, bytes, logicalId, url }: Material,
  { reading, format, encoding, lexicon }: Read,
  options: ReadOptions,
): Promise<{ data: ReadData; warnings: Warning[] }> {
  const ledger = await context.ledger();
  const inputs = JSON.stringify({
    reader: reading.readerVersion,
    lexicon: lexicon.version,
    format,
    encoding,
    repair: options.repair,
    dated: options.dated ?? null,
    speaker: options.speaker ?? null,
  });
  const { documentId, added } = await ledger.append({
    bytes,
    logicalId,
    url,
    format,
    encoding,
    reading,
    lexicon,
    inputs,
  });
  const document = await ledger.document(documentId);
  const data: ReadData = {
    document: documentOut(document),
    claims: claimsOut((await correctedDocument(context, ledger, document)).claims),
    entities: entitiesOut(document.mentions),
    segments: segmentsOut(document.segments),
    added,
  };
  const kept: Warning[] = added === 'nothing' ? [{ code: 'already_kept', at }] : [];
  const older = added !== 'document' && (await isReplaced(ledger, document));
  return { data, warnings: older ? [...kept, { code: 'older_version', at }] : kept };
}

/** Whether a newer text is kept under the document's logical id. */
async function isReplaced(ledger: Ledger, { id, logicalId }: FullDocument): Promise<boolean> {
  return (await ledger.document(logicalId)).id !== id;
}

/** The same data with the same ids, as if it had been kept as the first of its name. */
function unstored(
  { bytes, logicalId, url }: Material,
  { reading, format, encoding }: Read,
): { data: ReadData; warnings: Warning[] } {
  const { text, title, language, publishedAt, readerVersion } = reading;
  const id = sha256(bytes);
  const textSha = sha256(text);
  const inOrder = [...reading.claims].sort((a, b) => a.start - b.start || a.end - b.end || a.part - b.part);
  const document = documentOut({
    ...{
      id,
      textSha,
      logicalId,
      previousId: null,
      version: 1,
      title,
      url,
      format,
      encoding,
      language,
      publishedAt,
    },
    ...{ recordedAt: null, byteCount: bytes.byteLength, textLength: text.length, readerVersion },
    claimCount: inOrder.length,
  });
  const place = { documentId: id, documentTitle: title, readerVersion, recordedAt: null };
  return {
    data: {
      document,
      claims: inOrder.map((claim) =>
        claimOut({ ...claim, ...place, id: claimId({ ...claim, textSha, readerVersion }) }),
      ),
      entities: entitiesOut(reading.entities),
      segments: segmentsOut(reading.segments),
      added: 'not_stored',
    },
    warnings: [],
  };
}
