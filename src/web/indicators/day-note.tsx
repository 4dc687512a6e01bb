import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { indicatorWords } from './words.ts';

/** Whose knowledge is shown, where it is not today's. */
export function DayNote() {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const { asOf } = useAsOf();
  return asOf === '' ? null : <span>{say('asKnown', { date: formatDate(asOf, locale) })}</span>;
}
