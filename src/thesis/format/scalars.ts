import { isDay } from '../../base/days.ts';
import { isRecord } from '../../base/is-record.ts';
import { locales, text as sameText, type Text } from '../../base/locale.ts';
import { isNothing, scalar, type Kind } from './kind.ts';
import type { NameKind } from './names.ts';
import { daysSource, quantitySource, readDays, readQuantity } from './quantity.ts';
import { broken, child, lost, nearest, shown } from './sheet.ts';

/** Words in three languages. Where one is missing the others stand in for it: nothing is lost but that wording. */
export const text: Kind<Text> = {
  schema(definitions) {
    definitions.set('text', textSchema);
    return { $ref: '#/$defs/text' };
  },
  read(spot) {
    const { value } = spot;
    if (isNothing(value)) return broken(spot, 'field_missing', textShape);
    if (!isRecord(value)) return broken(spot, 'value_malformed', textShape);
    const written = (locale: string): string | null => {
      const one = value[locale];
      return typeof one === 'string' && one.trim() !== '' ? one : null;
    };
    const first = locales.map(written).find((one) => one !== null);
    if (first === undefined || first === null) return broken(spot, 'language_missing', textShape);
    for (const key of Object.keys(value))
      if (!(locales as readonly string[]).includes(key))
        broken(child(spot, key), 'field_unknown', locales.join(' | '), {
          ...{ received: key, meant: nearest(key, locales), harmless: true, key: true },
        });
    for (const locale of locales)
      if (written(locale) === null)
        broken(child(spot, locale), 'language_missing', locale, { harmless: true });
    return {
      en: written('en') ?? first,
      'zh-Hans': written('zh-Hans') ?? written('zh-Hant') ?? first,
      'zh-Hant': written('zh-Hant') ?? written('zh-Hans') ?? first,
    };
  },
};

const textShape = '{ en: …, zh-Hans: …, zh-Hant: … }';
const textSchema = {
  type: 'object',
  properties: Object.fromEntries(locales.map((locale) => [locale, { type: 'string', minLength: 1 }])),
  required: locales,
  additionalProperties: false,
};

export const words: Kind<string> = scalar('a text', { type: 'string', minLength: 1 }, (value) =>
  typeof value === 'string' && value.trim() !== '' ? value : null,
);

/** Words in three languages, or a proper name that is the same in all: `FRED ICE BofA`. */
export const textOrName: Kind<Text> = {
  schema: (definitions) => ({ anyOf: [text.schema(definitions), words.schema(definitions)] }),
  read(spot) {
    if (isRecord(spot.value)) return text.read(spot);
    const own = words.read(spot);
    return own === lost ? lost : sameText(own, own, own);
  },
};

/** A value as it was written, for people: `60%`, `0.6`. */
export const written: Kind<string> = scalar('a text or a number', { type: ['string', 'number'] }, (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null,
);

export const day: Kind<string> = {
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  read: (spot) =>
    isDay(spot.value)
      ? spot.value
      : broken(spot, isNothing(spot.value) ? 'field_missing' : 'day_malformed', "'YYYY-MM-DD'"),
};

export const days: Kind<number> = scalar(
  '140 days | 26 weeks | 10y',
  { type: ['string', 'integer'], pattern: daysSource, minimum: 0 },
  readDays,
);

export const quantity: Kind<number> = scalar(
  '60% | 350bp | 1.5x | 20bn | 12',
  { type: ['string', 'number'], pattern: quantitySource },
  (value) => readQuantity(value)?.value ?? null,
);

/** A share of a whole, 0..1. */
export const share: Kind<number> = scalar(
  '0% .. 100%',
  { type: ['string', 'number'], pattern: '^\\d+(?:\\.\\d+)?\\s*%?$', minimum: 0, maximum: 1 },
  (value) => {
    const found = readQuantity(value)?.value ?? -1;
    return found >= 0 && found <= 1 ? found : null;
  },
);

export const count: Kind<number> = scalar(
  'a whole number from 1',
  { type: 'integer', minimum: 1 },
  (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : null),
);

/** One of some words. What is `not_so` inside is written `not-so`. */
export function choice<const T extends string>(allowed: readonly T[]): Kind<T> {
  const names = allowed.map((one) => one.replaceAll('_', '-'));
  return {
    schema: () => ({ enum: names }),
    read(spot) {
      const index = names.indexOf(String(spot.value));
      const meant = typeof spot.value === 'string' ? nearest(spot.value, names) : null;
      const code = isNothing(spot.value) ? 'field_missing' : 'value_malformed';
      return allowed[index] ?? broken(spot, code, names.join(' | '), { meant });
    },
  };
}

/** A name of something of the thesis. `keep`: an unknown one is noted and kept, as what has no value. */
export function name(kind: NameKind, options: { keep?: boolean } = {}): Kind<string> {
  return {
    schema: () => ({ type: 'string', minLength: 1 }),
    read(spot) {
      const id = words.read(spot);
      if (id === lost) return lost;
      const known = spot.sheet.names.of[kind];
      if (known.has(id)) return id;
      const more = { meant: nearest(id, known), harmless: options.keep === true };
      broken(spot, 'name_unknown', kind, more);
      return options.keep === true ? id : lost;
    },
  };
}

const idPattern = '^[a-z0-9]+(?:[-_.][a-z0-9]+)*$';

export const id: Kind<string> = {
  schema: () => ({ type: 'string', pattern: idPattern }),
  read(spot) {
    const { value } = spot;
    if (isNothing(value)) return broken(spot, 'field_missing', 'id');
    return typeof value === 'string' && isId(value)
      ? value
      : broken(spot, 'id_malformed', 'a-z 0-9 - _', { received: shown(value) });
  },
};

export function isId(written: string): boolean {
  return idForm.test(written);
}

const idForm = new RegExp(idPattern);
