import type { Locale } from '../../base/locale.ts';
import { metricName } from '../../base/metric-names.ts';
import { entityTitle } from '../factual/entity-title.ts';
import type { Context } from '../context.ts';
import type { ThesisNames } from '../thesis-files/thesis-names.ts';
import { waysOf, type Way } from './ways.ts';

/** Who is told: in which language, what would bring a leaf that is missing, and what a leaf is called. */
export interface Reader {
  locale: Locale;
  way: Way;
  /** `microsoft.capex`, `microsoft`; what is no such name is told as it is. */
  name(leaf: string): string;
}

export async function readerOf(context: Pick<Context, 'locale' | 'names'>, thesis?: string): Promise<Reader> {
  const { locale } = context;
  const names = await context.names(thesis);
  return { locale, way: waysOf(names, thesis), name: namer(names, locale) };
}

function namer({ lexicon, concepts }: ThesisNames, locale: Locale): Reader['name'] {
  const entities = new Map(lexicon.entities.map((one) => [one.id, one]));
  const metrics = new Map(lexicon.metrics.map((one) => [one.id, one]));
  const measured = (id: string): string => {
    const own = metrics.get(id)?.aliases.find(({ language }) => language === locale);
    const known = concepts.get(id)?.title[locale] ?? metricName(id, locale) ?? own?.text;
    return known ?? id.replace(/^other:/, '').replaceAll('_', ' ');
  };
  return (leaf) => {
    const [who = '', what] = leaf.split('.');
    const entity = entities.get(who);
    if (entity === undefined) return leaf;
    const title = entityTitle(entity, locale);
    if (what === undefined) return title;
    return locale === 'en' ? `${title}: ${measured(what)}` : `${title}：${measured(what)}`;
  };
}
