import { TightropeError } from '../../base/error.ts';
import { fold } from '../../base/fold.ts';
import type { Lexicon, LexiconEntity } from '../../reader/lexicon.ts';

export interface FoundEntity {
  /** Of the thesis, or the identifier itself where the thesis does not know it. */
  id: string;
  name: string;
  /** As series name it: `cik:0001045810`; null where the thesis gives no identifier that a source uses. */
  key: string | null;
}

/**
 * An entity by id, name, alias, ticker or CIK, in any of the languages. Throws entity_not_found naming what comes near.
 */
export function findEntity(lexicon: Lexicon, asked: string): FoundEntity {
  const word = fold(asked.trim());
  const entity =
    lexicon.entities.find(({ id }) => id === word) ??
    lexicon.entities.find((one) => namesOf(one).some((name) => fold(name) === word)) ??
    lexicon.entities.find(({ identifiers }) =>
      identifiers.some(
        ({ scheme, value }) => identifying.has(scheme) && sameIdentifier(scheme, value, asked.trim()),
      ),
    );
  if (entity !== undefined) return { id: entity.id, name: entity.name, key: keyOf(entity) };
  const cik = /^(?:cik:)?(\d{6,10})$/i.exec(asked.trim())?.[1];
  if (cik !== undefined) {
    const key = `cik:${cik.padStart(10, '0')}`;
    return { id: key, name: key, key };
  }
  const near = lexicon.entities.filter((one) => namesOf(one).some((name) => fold(name).includes(word)));
  throw new TightropeError('entity_not_found', {
    at: asked,
    expected: (near.length > 0 ? near : lexicon.entities.filter(({ kind }) => kind === 'company'))
      .slice(0, 8)
      .map(({ id }) => id)
      .join(', '),
  });
}

/** The key by which series name an entity of the thesis. */
export function keyOf({ identifiers }: LexiconEntity): string | null {
  const cik = identifiers.find(({ scheme }) => scheme === 'cik');
  return cik === undefined ? null : `cik:${cik.value.padStart(10, '0')}`;
}

function namesOf({ name, aliases }: LexiconEntity): string[] {
  return [name, ...aliases.map(({ text }) => text)];
}

function sameIdentifier(scheme: string, value: string, asked: string): boolean {
  return scheme === 'cik'
    ? /^\d+$/.test(asked) && Number(asked) === Number(value)
    : value.toLowerCase() === asked.toLowerCase();
}

const identifying: ReadonlySet<string> = new Set(['cik', 'ticker', 'isin']);
