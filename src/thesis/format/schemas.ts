import type { FileKind } from './file-kinds.ts';
import type { Definitions, Kind, Schema } from './kind.ts';
import { checklistKind, groupsKind, headKind, reviewKind, toVerifyKind } from './parse-head.ts';
import { indicatorKind } from './parse-indicator.ts';
import { dealsKind, eventKind, linksKind } from './parse-links.ts';
import { killKind, outcomesKind, signalKind } from './parse-signal.ts';
import { stanceKind } from './parse-stance.ts';

/** A JSON Schema for each kind of file, made of what reads it, for editors: `theses/schema/<kind>.schema.json`. */
export function schemas(): Map<FileKind, Schema> {
  return new Map(
    (Object.entries(kinds) as [FileKind, Kind<unknown>][]).map(([name, kind]) => {
      const definitions: Definitions = new Map();
      const own = kind.schema(definitions);
      const title = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: `Tightrope thesis: ${name}`,
      };
      return [name, { ...title, ...own, $defs: Object.fromEntries([...definitions].sort()) }];
    }),
  );
}

const kinds: Readonly<Record<FileKind, Kind<unknown>>> = {
  thesis: headKind,
  groups: groupsKind,
  indicator: indicatorKind(''),
  signal: signalKind(''),
  outcomes: outcomesKind,
  stance: stanceKind,
  'kill-criterion': killKind(''),
  review: reviewKind(''),
  links: linksKind,
  event: eventKind(''),
  deals: dealsKind,
  'to-verify': toVerifyKind,
  checklist: checklistKind,
};
