import net from 'node:net';

/**
 * Set up before every test file: the zone is UTC, and the network is refused beyond this machine, so that a test that
 * needs the outside fails at once instead of now and then.
 */
process.env['TZ'] = 'UTC';

const realFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  if (/^https?:$/.test(url.protocol) && !isLoopback(url.hostname)) throw refused(url.host);
  return realFetch(input, init);
};

const realConnect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]): net.Socket {
  const host = hostOf(given);
  if (host !== null && !isLoopback(host)) throw refused(host);
  return Reflect.apply(realConnect, this, given) as net.Socket;
} as typeof realConnect;

/** The host of any of the forms `connect` takes; null for a path, which is on this machine. */
function hostOf(given: readonly unknown[]): string | null {
  // net.connect hands on its arguments already normalised: [[options, callback]].
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  if (typeof first === 'object' && first !== null) {
    const options = first as { path?: unknown; host?: unknown };
    if (typeof options.path === 'string') return null;
    return typeof options.host === 'string' ? options.host : 'localhost';
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  return typeof second === 'string' ? second : 'localhost';
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

function refused(host: string): Error {
  return new Error(`A test tried to reach ${host}; tests have no network`);
}
