import { TightropeError } from '../base/error.ts';

/** The parts of a request that say who sent it. */
export interface Asker {
  method: string;
  url: string;
  header(name: string): string | undefined;
}

/**
 * Lets through only what this computer's own pages and tools ask of this very program. Throws host_forbidden where the
 * request was meant for another name (a foreign name that resolves to this address: DNS rebinding), origin_forbidden where
 * a page of another site asks, be it one on another port of this computer.
 */
export function guardRequest(asker: Asker, port: number): void {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  const home = `http://127.0.0.1:${port}`;
  // an absolute request target names a host of its own
  for (const named of [asker.header('host') ?? '', hostOf(asker.url)]) {
    if (!hosts.includes(withPort(named.toLowerCase()))) {
      throw new TightropeError('host_forbidden', { expected: home, received: named === '' ? '?' : named });
    }
  }
  const origin = asker.header('origin');
  if (origin !== undefined && !isOneOf(origin, hosts)) {
    throw new TightropeError('origin_forbidden', { expected: home, received: origin });
  }
  const site = asker.header('sec-fetch-site');
  if ((site === 'cross-site' || site === 'same-site') && !isNavigation(asker)) {
    throw new TightropeError('origin_forbidden', { expected: home, received: site });
  }
}

/** A person following a link to here from elsewhere; it changes nothing and the other site sees nothing of it. */
function isNavigation({ method, header }: Asker): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  return reads && header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document';
}

function isOneOf(origin: string, hosts: readonly string[]): boolean {
  return origin.startsWith('http://') && hosts.includes(withPort(origin.slice('http://'.length)));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** The port of HTTP goes without saying. */
function withPort(host: string): string {
  return host === '' || /:\d+$/.test(host) ? host : `${host}:80`;
}
