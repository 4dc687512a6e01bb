import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { apiPath } from '../api/client.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { LinkMap } from '../chart/map/link-map.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { drawnMap, shocksOf } from './drawn-map.ts';
import { LinkTable } from './link-table.tsx';
import { NodePanel } from './node-panel.tsx';
import type { ThesisPageOut } from './queries.ts';
import { thesisWords } from './words.ts';

/** What acts on what: drawn, told node by node, and as a table. The node kept stands in the address (`?node=belief`). */
export function MapSection({ page: { map, readings } }: { page: ThesisPageOut }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { asOf } = useAsOf();
  const [search, setSearch] = useSearchParams();
  const kept = search.get('node') ?? '';
  const [shown, setShown] = useState({ kept, chosen: kept });
  // Back, forward and links change the address without the page being opened anew.
  const chosen = shown.kept === kept ? shown.chosen : kept;
  const choose = (id: string) => setShown({ kept, chosen: id });
  const drawn = useMemo(() => drawnMap(map, readings, { say, locale }), [map, readings, say, locale]);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const node = map.nodes.find(({ id }) => id === chosen);
  const keep = (id: string) => {
    choose(id);
    const next = new URLSearchParams(search);
    if (id === '') next.delete('node');
    else next.set('node', id);
    setSearch(next, { replace: true });
  };
  return (
    <section aria-labelledby="map" className="map-section">
      <div className="table-tools">
        <h2 id="map">{say('map')}</h2>
        <a href={apiPath('/thesis.csv', { as_of: asOf, bom: 1 })} download>
          {say('csv')}
        </a>
      </div>
      {map.links.length === 0 ? (
        <p className="soft">{say('mapEmpty')}</p>
      ) : (
        <>
          <p className="said">
            {say('mapTitle', { ...shocksOf(map), share: percent.format(map.threshold) })}
          </p>
          <LinkMap
            {...drawn}
            label={say('mapLabel', { nodes: map.nodes.length, links: map.links.length })}
            {...{ chosen: node === undefined ? '' : chosen, choose, keep }}
          />
          {node === undefined ? (
            <p className="soft">{say('chooseNode')}</p>
          ) : (
            <NodePanel {...{ node, map, readings, keep }} />
          )}
          <p className="soft map-how">{say('mapHow')}</p>
          <details>
            <summary>{say('mapTable')}</summary>
            <LinkTable map={map} />
          </details>
        </>
      )}
    </section>
  );
}
