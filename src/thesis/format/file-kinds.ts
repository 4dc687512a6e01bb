/** Folders of which each file is one entry. */
const folders = {
  indicators: 'indicator',
  signals: 'signal',
  'kill-criteria': 'kill-criterion',
  reviews: 'review',
  events: 'event',
} as const;

const files = ['thesis', 'groups', 'outcomes', 'stance', 'links', 'deals', 'to-verify', 'checklist'] as const;

export type FileKind = (typeof folders)[keyof typeof folders] | (typeof files)[number];

/** What other rooms read in the same folder. */
const others = [
  ...['entities.yaml', 'metrics.yaml', 'sources.yaml', 'bases.yaml'],
  ...['cited/', 'concepts/', 'debate/', 'pull/', 'samples/'],
];

/** Every place a file of a thesis may have, for what is in another one. */
export const places: readonly string[] = [
  ...Object.keys(folders).map((folder) => `${folder}/`),
  ...files.map((file) => `${file}.yaml`),
];

/** What a file is by its path in the folder of the thesis, and its id; null: other rooms read it; undefined: nobody does. */
export function kindOfFile(path: string): { kind: FileKind; id: string } | null | undefined {
  if (others.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one))) return null;
  const [, folder = '', name = ''] = /^(?:([^/]+)\/)?([^/]+)\.yaml$/.exec(path) ?? [];
  if (name === '') return undefined;
  if (folder === '') {
    const kind = files.find((one) => one === name);
    return kind === undefined ? undefined : { kind, id: name };
  }
  const kind = (folders as Readonly<Record<string, FileKind>>)[folder];
  return kind === undefined ? undefined : { kind, id: name };
}
