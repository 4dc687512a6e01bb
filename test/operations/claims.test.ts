import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
import type { DocumentOut } from '../../src/operations/shapes/document.ts';
import type { Explanation } from '../../src/operations/shapes/explanation.ts';
import { slotNames } from '../../src/base/vocabulary.ts';
import { bench, type Bench } from './support/test-context.ts';

const english =
  'Talk one\n\nAcme revenue was $12.5 billion in 2025. Bolt capex will be about $3 billion in 2027, up 40%.\n';
const chinese = '極致公司2025年營收為125億美元，年增30%。閃電公司2026年資本開支將達40億美元。\n';

interface Claims {
  total: number;
  offset: number;
  claims: ClaimOut[];
  facets: Record<string, { value: string; count: number }[]> | null;
}

async function filled(): Promise<Bench> {
  const all = await bench();
  await writeFile(join(all.folder, 'english.txt'), english);
  await writeFile(join(all.folder, 'chinese.txt'), chinese);
  await writeFile(join(all.folder, 'other.txt'), 'Acme revenue was $13 billion.\n');
  for (const envelope of await all.run('read', { sources: ['english.txt', 'chinese.txt', 'other.txt'] }))
    expect(envelope.ok).toBe(true);
  return all;
}

describe('claims', () => {
  it('are filtered, sorted and paged', async () => {
    const { data } = await filled();
    const all = await data<Claims>('claims');
    expect(all.total).toBe(all.claims.length);
    expect(all.total).toBeGreaterThanOrEqual(6);
    const acme = await data<Claims>('claims', { subject: 'Acme', kind: 'money' });
    expect(acme.claims.map(({ low }) => low).sort()).toEqual([
      12_500_000_000, 12_500_000_000, 13_000_000_000,
    ]);
    const sorted = await data<Claims>('claims', {
      kind: 'money',
      sort: 'value',
      descending: true,
      limit: 1,
      offset: 3,
    });
    expect(sorted.claims.map(({ low }) => low)).toEqual([4_000_000_000]);
    expect(sorted).toMatchObject({ total: 5, offset: 3, facets: null });
  });

  it('are found in the other script', async () => {
    const { data } = await filled();
    for (const search of ['资本开支', '資本開支']) {
      const { claims } = await data<Claims>('claims', { search, kind: 'money' });
      expect(claims.map(({ quote }) => quote)).toContain('40億美元');
    }
  });

  it('are counted by each value where asked', async () => {
    const { data } = await filled();
    const { facets, total } = await data<Claims>('claims', { facets: true, limit: 1 });
    const kinds = facets?.['kind'] ?? [];
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(kinds.map(({ value }) => value)).toContain('money');
  });

  it('of one document are those of its page', async () => {
    const { data } = await filled();
    const { documents } = await data<{ documents: DocumentOut[] }>('documents', { search: 'english' });
    const [document] = documents;
    const page = await data<{ claims: ClaimOut[]; text: string }>('document', {
      id: document?.id.slice(0, 8),
    });
    expect(page.text).toBe(english);
    expect((await data<Claims>('claims', { document: document?.id })).claims).toEqual(page.claims);
  });

  it('that are not there are named', async () => {
    const { error, data } = await filled();
    expect(await error('explain', { id: 'ffffffff' })).toMatchObject({
      code: 'claim_not_found',
      at: 'ffffffff',
    });
    expect(await error('document', { id: 'nothing' })).toMatchObject({
      code: 'document_not_found',
      at: 'nothing',
    });
    expect(await data('claims', { subject: 'Nobody' })).toMatchObject({ total: 0, claims: [] });
  });
});

describe('explain', () => {
  it('shows the sentence, every slot and what else is said of the same', async () => {
    const { data } = await filled();
    const { claims } = await data<Claims>('claims', { subject: 'Acme', metric: 'revenue', search: 'Talk' });
    const [claim] = claims;
    const told = await data<Explanation>('explain', { id: claim?.id.slice(0, 10) });
    expect(told.claim).toEqual(claim);
    expect(told.sentence.quote).toBe(claim?.quote);
    expect(english.slice(told.sentence.start, told.sentence.end)).toBe(
      'Acme revenue was $12.5 billion in 2025.',
    );
    expect(told.slots.map(({ slot }) => slot)).toEqual([...slotNames]);
    const subject = told.slots.find(({ slot }) => slot === 'subject');
    expect(subject).toMatchObject({ value: 'Acme', text: 'Acme', inferred_reason: null });
    expect(told.comparable.map(({ low }) => low)).toEqual([13_000_000_000]);
    expect(told.next).toBe(`tightrope document ${told.document.id.slice(0, 8)}`);
  });

  it('gives a reason in words for whatever has no words in the text', async () => {
    const { data } = await filled();
    const { claims } = await data<Claims>('claims');
    let inferred = 0;
    for (const { id } of claims) {
      for (const { inferred_reason, reason, text } of (await data<Explanation>('explain', { id })).slots) {
        if (inferred_reason === null) continue;
        inferred += 1;
        expect(text).toBeNull();
        expect(reason).not.toBe(inferred_reason);
      }
    }
    expect(inferred).toBeGreaterThan(0);
  });
});
