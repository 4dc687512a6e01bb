import { locales, type Text } from '../../base/locale.ts';
import type { Amendment } from '../indicator.ts';
import type { Thesis } from '../thesis.ts';
import { describe, type Described, type Facet, type Part } from './facets.ts';

/** One difference between two states of a thesis. */
export interface ThesisChange {
  part: Part;
  id: string;
  kind: 'added' | 'removed' | 'changed';
  /** `threshold watch`, `rule`; empty where the whole is added or removed. */
  what: string;
  was: Text | null;
  now: Text | null;
  /** ISO day from which it applies; null where nothing says so. */
  from: string | null;
  why: Text | null;
  /** False: it decides what is called, and neither an amendment nor a day of its own says since when. */
  announced: boolean;
}

/** What a thesis says otherwise than an earlier state of it, part by part. */
export function thesisDiff(before: Thesis, after: Thesis): ThesisChange[] {
  const [old, now] = [describe(before), describe(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was !== undefined && is !== undefined) return changesOf(was, is);
    const one = is ?? was;
    if (one === undefined) return [];
    const kind = is === undefined ? ('removed' as const) : ('added' as const);
    const nothing = { what: '', was: null, now: null, from: null, why: null, announced: true };
    return [{ part: one.part, id: one.id, kind, ...nothing }];
  });
}

/** What the amendments of a thesis say was changed, oldest first; and every threshold with a later day that none speaks of. */
export function ownAmendments(thesis: Thesis): ThesisChange[] {
  const found = [...describe(thesis).values()].flatMap(({ part, id, facets, amendments }): ThesisChange[] => {
    const said = amendments.map(({ on, what, was, now, why }): ThesisChange => ({
      ...{ part, id, kind: 'changed', what, was: same(was), now: same(now), from: on, why, announced: true },
    }));
    const silent = [...facets]
      .filter(([what, { since }]) => / \(\d+\)$/.test(what) && !amendments.some(({ on }) => on === since))
      .map(([what, facet]): ThesisChange => ({
        ...{ part, id, kind: 'changed', what, was: facets.get(what.replace(/ \(\d+\)$/, ''))?.words ?? null },
        ...{ now: facet.words, from: facet.since, why: null, announced: false },
      }));
    return [...said, ...silent];
  });
  return found.sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.id, b.id));
}

function changesOf(was: Described, is: Described): ThesisChange[] {
  const fresh = is.amendments.filter(
    ({ on, what }) => !was.amendments.some((one) => one.on === on && one.what === what),
  );
  return [...new Set([...was.facets.keys(), ...is.facets.keys()])].flatMap((what): ThesisChange[] => {
    const [before, after] = [was.facets.get(what), is.facets.get(what)];
    if (before !== undefined && after !== undefined && isSame(before, after)) return [];
    const amendment = amendmentOf(what, fresh);
    const isDated = after !== undefined && after.since !== null && after.since !== before?.since;
    return [
      {
        ...{ part: is.part, id: is.id, kind: 'changed', what },
        ...{ was: before?.words ?? null, now: after?.words ?? null },
        from: amendment?.on ?? (isDated ? after.since : null),
        why: amendment?.why ?? null,
        announced: amendment !== undefined || isDated || !((after ?? before)?.binding ?? false),
      },
    ];
  });
}

/** The amendment that speaks of a facet: `bands.watch` of `threshold watch`, `rule` of `rule`. */
function amendmentOf(what: string, amendments: readonly Amendment[]): Amendment | undefined {
  const last = (name: string): string => name.replace(/ \(\d+\)$/, '').replace(/^.*[. ]/, '');
  return amendments.find((one) => one.what === what || last(one.what) === last(what));
}

function isSame(a: Facet, b: Facet): boolean {
  return locales.every((locale) => a.words[locale] === b.words[locale]) && a.since === b.since;
}

function same(value: string): Text {
  return { en: value, 'zh-Hans': value, 'zh-Hant': value };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
