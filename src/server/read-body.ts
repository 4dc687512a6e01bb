import { TightropeError } from '../base/error.ts';

/** 16 MB: a long book as text, or a large PDF. */
export const bodyLimitBytes = 16 * 1024 * 1024;

/**
 * The JSON object a request carries. Counts while it reads, so that no more than the limit is ever held. Throws
 * invalid_input for another media type or malformed JSON, body_too_large.
 */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType !== 'application/json') {
    throw new TightropeError('invalid_input', {
      at: 'Content-Type',
      expected: 'application/json',
      received: mediaType === '' ? '-' : mediaType,
    });
  }
  const value = parseJson(await readBytes(request));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TightropeError('invalid_input', {
      at: 'body',
      expected: 'a JSON object',
      received: kindOf(value),
    });
  }
  return value as Record<string, unknown>;
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > bodyLimitBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > bodyLimitBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const received = error instanceof SyntaxError ? error.message : 'not UTF-8';
    throw new TightropeError('invalid_input', { at: 'body', expected: 'JSON in UTF-8', received });
  }
}

function tooLarge(): TightropeError {
  return new TightropeError('body_too_large', { expected: '16 MB' });
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
}
