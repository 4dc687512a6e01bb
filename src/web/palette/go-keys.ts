/** Pages that are two keys away: `g i`. Their names come with the palette. */
export const goHrefs: Readonly<Record<string, string>> = {
  ...{ b: '/', i: '/indicators', s: '/signals', t: '/thesis', e: '/events', r: '/receipts' },
  ...{ l: '/library', c: '/claims', f: '/facts' },
};

export type KeyMeaning = 'palette' | 'help' | 'wait' | { go: string } | null;

/** What a key means outside of fields. `waiting`: a `g` was pressed just before. */
export function keyMeaning(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { waiting, singleKeys, typing }: { waiting: boolean; singleKeys: boolean; typing: boolean },
): KeyMeaning {
  const { key, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'palette';
  if (ctrlKey || metaKey || altKey || typing || !singleKeys) return null;
  if (waiting) {
    const href = goHrefs[key];
    return href === undefined ? null : { go: href };
  }
  if (key === '?') return 'help';
  return key === 'g' ? 'wait' : null;
}
