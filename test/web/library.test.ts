import { describe, expect, it } from 'vitest';
import { soleDocument } from '../../src/web/intake/intake-state.ts';
import { documentSource } from '../../src/web/library/document-source.ts';
import { librarySentence } from '../../src/web/library/library-sentence.ts';
import { messagesByLocale } from '../../src/web/messages/index.ts';

const sentence = (
  documents: number,
  claims: number,
  unnamed: number | null,
  locale: 'en' | 'zh-Hans' | 'zh-Hant' = 'en',
) => librarySentence({ documents, claims, unnamed }, locale, messagesByLocale[locale]);

describe('library', () => {
  it('writes its title from the data', () => {
    expect(sentence(3, 74, 5)).toBe('3 documents hold 74 numeric claims; 5 name no subject.');
    expect(sentence(1, 1, 1)).toBe('1 document holds 1 numeric claim; 1 names no subject.');
    expect(sentence(2, 9, 0)).toBe('2 documents hold 9 numeric claims, and each names its subject.');
    expect(sentence(2, 0, 0)).toBe('2 documents hold no numeric claims.');
    expect(sentence(0, 0, 0)).toBe('Nothing has been read yet.');
    expect(sentence(3, 1234, 5, 'zh-Hans')).toBe('3 份文档共有 1,234 条数字论断，其中 5 条没有写明对象。');
    expect(sentence(3, 74, 0, 'zh-Hant')).toBe('3 份文件共有 74 則數字論斷，每一則都寫明了對象。');
  });

  it('says where a document came from in few words', () => {
    const { en } = messagesByLocale;
    expect(documentSource({ url: 'https://example.org/a/b?c', logical_id: 'x' }, en)).toBe('example.org');
    expect(documentSource({ url: null, logical_id: 'file:///home/me/my%20notes.txt' }, en)).toBe(
      'my notes.txt',
    );
    expect(documentSource({ url: null, logical_id: 'file:///home/me/100%.txt' }, en)).toBe('100%.txt');
    expect(documentSource({ url: null, logical_id: 'paste:memo' }, en)).toBe('pasted');
    expect(documentSource({ url: null, logical_id: 'memo' }, en)).toBe('memo');
  });

  it('leads to a document at once only where there is nothing to say', () => {
    const read = { key: 1, name: 'a', state: 'read', documentId: 'd', claims: 2, warnings: [] } as const;
    expect(soleDocument([read])).toBe('d');
    expect(soleDocument([{ ...read, warnings: ['already kept'] }])).toBeNull();
    expect(soleDocument([read, { ...read, key: 2 }])).toBeNull();
    expect(soleDocument([{ key: 1, name: 'a', state: 'failed', error: null }])).toBeNull();
  });
});
