import type { SourceSegment } from '../formats/source-text.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Hit, NameHit, Scene } from './scene.ts';
import { suits } from './subject-kinds.ts';
import { isModifier, isObject } from './subject-roles.ts';

type Topic = Hit<'entity'>['sense'];

/** The one company a whole text (or an article of a page) is about, where it may have such a measure. */
export function topicOfText(scene: Scene, quantity: Quantity, metric: string | null): Found<Topic> | null {
  const topic = oneCompany(scene, quantity);
  return topic !== null && suits(topic.kind, metric)
    ? { value: topic, span: null, reason: 'topic_of_text' }
    : null;
}

/** Whether a name before the number is only the part, the good or the place of the company that a text is about. */
export function onlyQualifies(
  scene: Scene,
  hit: NameHit,
  quantity: Quantity,
  metric: string | null,
): boolean {
  if (!ofFirms.has(metric ?? '') || !parts.has(hit.sense.kind)) return false;
  if (hit.end <= quantity.start && / (?:market|industry)$/.test(hit.sense.name)) return false;
  return (
    hit.start >= quantity.end ||
    isModifier(scene, hit) ||
    isObject(scene.text, hit) ||
    hit.sense.kind !== 'product'
  );
}

const parts: ReadonlySet<string> = new Set(['layer', 'product', 'commodity', 'country', 'person']);
/** Measures of a firm; a good has shipments and a price of its own. */
const ofFirms: ReadonlySet<string> = new Set([
  'revenue',
  'net_income',
  'net_loss',
  'margin',
  'cash_flow',
  'capex',
  'backlog',
  'contract_value',
  'growth',
  'leverage',
  'revenue_share',
  'market_cap',
  'other:eps',
  'other:ffo',
  'other:operating_income',
  'other:utilization',
]);

function oneCompany(scene: Scene, quantity: Quantity): Topic | null {
  const segment = scene.segmentAt(quantity.start);
  // A talk goes from one thing to the next.
  if (segment?.kind === 'turn' || segment?.kind === 'comment') return null;
  let found = topics.get(scene);
  if (found === undefined) {
    found = topicsOf(scene);
    topics.set(scene, found);
  }
  return found.get(segment?.kind === 'article' ? segment : null) ?? null;
}

const topics = new WeakMap<Scene, ReadonlyMap<SourceSegment | null, Topic | null>>();

/** The topic of each article of a page, and under null that of what stands in none. One pass over the names. */
function topicsOf(scene: Scene): Map<SourceSegment | null, Topic | null> {
  const parts = new Map<SourceSegment | null, Counted>();
  for (const hit of scene.entities) {
    if (hit.sense.kind !== 'company') continue;
    const segment = scene.segmentAt(hit.start);
    const part = segment?.kind === 'article' ? segment : null;
    const counted = parts.get(part) ?? { named: new Map(), total: 0 };
    if (counted.total === 0) parts.set(part, counted);
    counted.total += 1;
    const known = counted.named.get(hit.sense.id);
    if (known === undefined) counted.named.set(hit.sense.id, [hit]);
    else known.push(hit);
  }
  return new Map(
    [...parts].map(([part, counted]) => [part, mostNamed(scene, part?.title ?? scene.title ?? '', counted)]),
  );
}

interface Counted {
  /** Where each company is named, by its id. */
  named: Map<string, NameHit[]>;
  total: number;
}

/** Named in the title, and more often than all other companies together. */
function mostNamed(scene: Scene, title: string, { named, total }: Counted): Topic | null {
  for (const hits of named.values()) {
    if (hits.length < 3 || hits.length * 2 <= total) continue;
    const first = hits.find(
      ({ start, end }) => start < titleReach || title.includes(scene.written(start, end)),
    );
    return first?.sense ?? null;
  }
  return null;
}

const titleReach = 200;
