import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EventOut } from '../../operations/shapes/event.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { WayMap } from '../chart/map/way-map.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { Loading } from '../shell/loading.tsx';
import { drawnMap } from '../thesis/drawn-map.ts';
import { thesisQuery } from '../thesis/queries.ts';
import { thesisWords } from '../thesis/words.ts';
import { eventWords } from './words.ts';

/** The way of an event over the link map; the map is asked for when it is to be seen. */
export function WayOnMap({ path }: { path: EventOut['paths'][number] }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const tell = useWording(thesisWords);
  const { asOf } = useAsOf();
  const answer = useQuery(thesisQuery(asOf, locale));
  const { data } = answer;
  const drawn = useMemo(
    () => (data === undefined ? null : drawnMap(data.map, data.readings, { say: tell, locale })),
    [data, tell, locale],
  );
  if (answer.isError) return <ErrorNote error={answer.error} retry={() => void answer.refetch()} />;
  if (drawn === null) return <Loading />;
  const stops = [path.from, ...path.links.map(({ to }) => to)];
  const titles = stops.map(({ title }) => title).join(' → ');
  return <WayMap {...drawn} way={stops.map(({ id }) => id)} label={say('onMap', { titles })} />;
}
