import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { EventsOut } from '../shapes/event.ts';
import type { Block } from '../view.ts';

export function eventsView({ thesis, events, agreement }: EventsOut, locale: Locale): Block[] {
  const word = (verdict: 'lifeline' | 'noise' | null): string =>
    verdict === null ? '—' : words[verdict][locale];
  return [
    { kind: 'heading', text: thesis.title },
    {
      kind: 'table',
      columns: [
        { title: words.event[locale], flexible: true },
        { title: words.on[locale] },
        { title: words.said[locale] },
        { title: words.found[locale] },
        { title: words.share[locale], align: 'end' },
        { title: words.to[locale], flexible: true },
      ],
      rows: events.map(({ title, on, said, found, paths: [path] }) => [
        ...[title, on ?? '', word(said), word(found)],
        ...(path === undefined
          ? ['', '']
          : [`${path.sign}${Math.round(path.share * 1000) / 10} %`, path.to.title]),
      ]),
    },
    {
      kind: 'paragraph',
      text: fill(words.agreement[locale], {
        lifelineFound: agreement.lifeline.found,
        lifelineSaid: agreement.lifeline.said,
        noiseFound: agreement.noise.found,
        noiseSaid: agreement.noise.said,
      }),
    },
  ];
}

const words = {
  event: text('Event', '事件', '事件'),
  on: text('Day', '日期', '日期'),
  said: text('Thesis', '论点', '論點'),
  found: text('Map', '因果图', '因果圖'),
  share: text('Arrives', '传到', '傳到'),
  to: text('Lifeline', '命脉', '命脈'),
  lifeline: text('lifeline', '命脉', '命脈'),
  noise: text('noise', '噪音', '雜訊'),
  agreement: text(
    'Of {lifelineSaid} called lifeline the map finds {lifelineFound}, of {noiseSaid} called noise {noiseFound}. The strengths were written with these events in view: agreement does not test them.',
    '论点称触及命脉的 {lifelineSaid} 个，因果图认同 {lifelineFound} 个；称为噪音的 {noiseSaid} 个，认同 {noiseFound} 个。连线强度是看着这些事件写的，吻合不算检验。',
    '論點稱觸及命脈的 {lifelineSaid} 個，因果圖認同 {lifelineFound} 個；稱為雜訊的 {noiseSaid} 個，認同 {noiseFound} 個。連線強度是看著這些事件寫的，吻合不算檢驗。',
  ),
} satisfies Record<string, Text>;
