import { Link } from 'wouter';
import type { SeriesOut } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { unitName } from '../format/quantity.ts';
import type { Locale } from '../../base/locale.ts';
import type { Messages } from '../messages/messages.ts';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { cadenceWords, measureWords, scaleWords, seriesWords } from './words.ts';

/** What one must know to read the values: unit, scale, kind, span. */
export function SeriesSlots({ series }: { series: SeriesOut }) {
  const { words, locale } = useMessages();
  const say = useWording(seriesWords);
  const unit = spelledUnit(series.unit, words, locale);
  const scale = scaleWords[series.scale]?.[locale] ?? say('power', { n: String(series.scale) });
  const slots: [name: string, value: React.ReactNode][] = [
    [say('id'), <code key="id">{series.id}</code>],
    [say('unit'), series.scale === 0 ? say('unscaled', { unit }) : say('scaled', { unit, scale })],
    [say('cadence'), cadenceWords[series.cadence][locale]],
    [say('measure'), measureWords[series.measure][locale]],
    ...(series.first === null || series.last === null
      ? []
      : [
          [say('spans'), `${formatDate(series.first, locale)} – ${formatDate(series.last, locale)}`] as [
            string,
            string,
          ],
        ]),
    ...(series.entity === null
      ? []
      : [
          [
            say('company'),
            <Link key="entity" href={`/facts/${encodeURIComponent(series.entity)}`}>
              {series.entity}
            </Link>,
          ] as [string, React.ReactNode],
        ]),
    [say('passedOn'), series.redistributable ? say('yes') : say('no')],
  ];
  return (
    <dl className="series-slots">
      {slots.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "US Dollar (USD)", "US Dollar (USD) / gallon"; other units by their names. */
function spelledUnit(unit: string, words: Messages, locale: Locale): string {
  const [, currency, per = ''] = /^([A-Z]{3})(\/.+)?$/.exec(unit) ?? [];
  if (currency === undefined) return unitName(unit, words);
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency) ?? currency;
  return `${name} (${currency})${per.replace('/', ' / ')}`;
}
