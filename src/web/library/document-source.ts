import type { DocumentOut } from '../api/shapes.ts';
import type { Messages } from '../messages/messages.ts';

/** Where a document came from, short enough for a table: a host, a file's name, or how it got here. */
export function documentSource(document: Pick<DocumentOut, 'url' | 'logical_id'>, words: Messages): string {
  const address = document.url ?? document.logical_id;
  const scheme = /^([a-z]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return hostOf(address);
  if (scheme === 'file') return decoded(address.split('/').at(-1) ?? address);
  const sources: Readonly<Record<string, string>> = words.library.sources;
  return sources[scheme ?? ''] ?? address;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray % is part of the name.
    return name;
  }
}
