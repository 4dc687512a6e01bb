import { text, type Locale, type Text } from '../../base/locale.ts';

/** "1 document", "2 documents", "2 份文档". */
export function countedDocuments(count: number, locale: Locale): string {
  return counted(count, count === 1 ? 'document' : 'documents', locale);
}

/** "1 claim", "2 claims", "2 条论断". */
export function countedClaims(count: number, locale: Locale): string {
  return counted(count, count === 1 ? 'claim' : 'claims', locale);
}

function counted(count: number, noun: keyof typeof nouns, locale: Locale): string {
  return `${count} ${nouns[noun][locale]}`;
}

const nouns = {
  document: text('document', '份文档', '份文件'),
  documents: text('documents', '份文档', '份文件'),
  claim: text('claim', '条论断', '則論斷'),
  claims: text('claims', '条论断', '則論斷'),
} as const satisfies Record<string, Text>;
