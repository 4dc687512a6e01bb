import type { ThesisPageOut } from '../../operations/shapes/thesis-page.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { thesisWords } from './words.ts';

/** What acts on what, link by link. */
export function LinkTable({ map }: { map: ThesisPageOut['map'] }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const titles = new Map(map.nodes.map(({ id, title }) => [id, title]));
  return (
    <table className="stacking" aria-label={say('mapTable')}>
      <thead>
        <tr>
          <th scope="col">{say('from')}</th>
          <th scope="col">{say('to')}</th>
          <th scope="col">{say('sign')}</th>
          <th scope="col" className="num">
            {say('share')}
          </th>
          <th scope="col" className="num">
            {say('days')}
          </th>
          <th scope="col">{say('why')}</th>
        </tr>
      </thead>
      <tbody>
        {map.links.map(({ from, to, sign, strength, days, why }) => (
          <tr key={`${from} ${to}`}>
            <th scope="row">{titles.get(from) ?? from}</th>
            <td data-label={say('to')}>{titles.get(to) ?? to}</td>
            <td data-label={say('sign')}>{sign === '+' ? '+' : '−'}</td>
            <td className="num" data-label={say('share')}>
              {share.format(strength)}
            </td>
            <td className="num" data-label={say('days')}>
              {days}
            </td>
            <td>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
