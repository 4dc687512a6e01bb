import { TightropeError } from '../../base/error.ts';
import { readableEndings } from './index.ts';

/**
 * A decoded or pasted text as it may be stored: no byte order mark, no unpaired surrogates (each replaced by U+FFFD,
 * so offsets stay). Line ends are untouched. Throws file_empty for nothing but white space, file_binary for U+0000.
 */
export function acceptText(text: string, at: string): { text: string; hadBom: boolean; repaired: boolean } {
  const hadBom = text.charCodeAt(0) === 0xfeff;
  const body = hadBom ? text.slice(1) : text;
  if (body.trim() === '') throw new TightropeError('file_empty', { at });
  if (body.includes('\0')) {
    throw new TightropeError('file_binary', {
      at,
      expected: `${readableEndings} (UTF-8)`,
      received: 'U+0000',
    });
  }
  const whole = body.replace(unpairedSurrogate, '\ufffd');
  return { text: whole, hadBom, repaired: whole !== body };
}

const unpairedSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
