import type { Quantity } from '../grammar/quantity.ts';
import type { Found, Scene } from './scene.ts';
import { suits } from './subject-kinds.ts';
import type { Subject } from './sharers.ts';

/**
 * A company the thesis does not know, for a text that names it with its ticker in its head: "Example Holdings (NASDAQ: EXH)",
 * 某某股份(600000.SH). It has the name the text gives it, and no id. Null for measures no company has, and where a head names
 * none or several.
 */
export function listedName(scene: Scene, quantity: Quantity, metric: string | null): Found<Subject> | null {
  if (!suits('company', metric)) return null;
  const segment = scene.segmentAt(quantity.start);
  // The articles of a page have their own heads.
  if (segment?.kind === 'comment' || (segment?.kind === 'article' && segment.start > headReach)) return null;
  let found = names.get(scene);
  if (found === undefined) {
    found = inHead(scene);
    names.set(scene, found);
  }
  return found === null
    ? null
    : {
        value: { id: null, name: found, kind: 'company', fiscalYearEnd: 12 },
        span: null,
        reason: 'topic_of_text',
      };
}

const names = new WeakMap<Scene, string | null>();
const headReach = 600;

function inHead(scene: Scene): string | null {
  const written = scene.written(0, Math.min(scene.text.length, headReach));
  const found = new Set<string>();
  for (const [, latin, han] of written.matchAll(listed)) found.add(latin ?? han ?? '');
  const [name] = found;
  return found.size === 1 && name !== undefined ? name : null;
}

const listed =
  /([A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|and|&)){0,4}) \((?:NASDAQ|Nasdaq|NYSE|AMEX|OTC\w*|TSX|LSE|HKEX|ASX) ?: ?\[?[A-Z.]{1,6}|(?<=^|[\s,，。、;；:：「])([\p{Script=Han}A-Za-z]{2,8})[(（]\d{4,6}[.-](?:HK|SZ|SH|SS|TW)[)）]/gu;
