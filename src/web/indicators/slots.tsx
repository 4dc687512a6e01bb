import type { IndicatorDetailOut, ReadingOut } from '../../operations/shapes/reading.ts';
import { useWording } from '../messages/use-wording.ts';
import { standingName } from '../provenance/words.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { indicatorWords } from './words.ts';

/** How it is defined, and the file that says so. */
export function Slots({ reading, detail }: { reading: ReadingOut; detail: IndicatorDetailOut }) {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const slots: [name: string, value: string][] = [
    [say('cadence'), say(reading.cadence)],
    [say('direction'), say(reading.direction)],
    ...(reading.fresh_days === null
      ? []
      : [[say('fresh'), say('ageDays', { days: reading.fresh_days })] as [string, string]]),
    [say('least'), standingName(detail.least, locale)],
    [say('file'), `${detail.file}:${detail.line}`],
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
