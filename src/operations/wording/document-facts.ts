import { text, type Locale } from '../../base/locale.ts';
import { byteSize } from '../byte-size.ts';
import type { DocumentOut } from '../shapes/document.ts';
import type { Block } from '../view.ts';
import { labels } from './labels.ts';

/** What is known of a document, one line each. */
export function documentFacts(document: DocumentOut, locale: Locale): Block {
  return {
    kind: 'facts',
    rows: [
      [labels.id[locale], document.id],
      [labels.source[locale], document.url ?? document.logical_id],
      [labels.version[locale], String(document.version)],
      [labels.published[locale], document.published_at ?? undated[locale]],
      [labels.recorded[locale], document.recorded_at ?? notStored[locale]],
      [labels.language[locale], document.language],
      [labels.format[locale], `${document.format}, ${document.encoding}, ${byteSize(document.byte_count)}`],
      [labels.reader[locale], document.reader_version],
      [labels.claims[locale], String(document.claim_count)],
    ],
  };
}

const undated = text(
  'not told; --dated gives it one',
  '未注明；可用 --dated 指定',
  '未註明；可用 --dated 指定',
);
const notStored = text('not kept', '未保存', '未儲存');
