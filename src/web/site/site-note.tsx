import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { site } from './site.ts';
import { siteWords } from './words.ts';

/** Of which day an exported site is, on every page of it. */
export function SiteNote() {
  const { locale } = useSettings();
  const say = useWording(siteWords);
  if (site === null) return null;
  return (
    <p className="freshness">
      {say('note', { day: formatDate(site.day, locale), made: formatDate(site.made, locale) })}
    </p>
  );
}
