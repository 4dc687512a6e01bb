import { createServer, STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { errorData, TightropeError, type ErrorData } from '../base/error.ts';
import type { RunningServer } from '../operations/context.ts';
import { answerError } from './answer.ts';
import { createApp } from './create-app.ts';
import { safetyHeaders } from './safety-headers.ts';
import type { ServerParts } from './server-parts.ts';

/** The only address it ever listens on: other computers are not served. */
const address = '127.0.0.1';
const farewellMs = 800;

export interface StartOptions extends ServerParts {
  /** 0 takes any free port. */
  port: number;
  /** Stops the server when aborted. */
  signal: AbortSignal;
}

/** Listens on 127.0.0.1; resolves once it does. Rejects with port_taken, or invalid_input for a port nobody may open. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const stopping = new AbortController();
  let port = options.port;
  const parts: ServerParts = {
    ...options,
    createContext: (request) =>
      options.createContext({ ...request, signal: AbortSignal.any([request.signal, stopping.signal]) }),
  };
  const app = createApp(parts, () => port);
  const listener = getRequestListener(app.fetch, {
    // a request without a Host gets as far as the guard, which refuses it
    hostname: address,
    overrideGlobalObjects: false,
    errorHandler: (error) => unreadable(error),
  });
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    // a connection that is kept alive would keep a stopping server
    response.once('close', () => stopping.signal.aborted && server.closeIdleConnections());
    void listener(request, response);
  });
  server.on('clientError', refuse);
  port = await listen(server, options.port);
  const stopped = new Promise<void>((resolve) => server.once('close', resolve));
  const stop = (): Promise<void> => {
    stopping.abort(new TightropeError('interrupted'));
    server.close();
    server.closeIdleConnections();
    // whoever is still being answered gets a moment
    setTimeout(() => server.closeAllConnections(), farewellMs).unref();
    return stopped;
  };
  if (options.signal.aborted) void stop();
  else options.signal.addEventListener('abort', () => void stop(), { once: true });
  return { url: `http://${address}:${port}`, stopped, stop };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    try {
      server.listen(port, address, () => {
        const bound = server.address();
        resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
      });
    } catch (error) {
      reject(portError(error, port));
    }
  });
}

function portError(error: unknown, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return new TightropeError('port_taken', { at: String(port) });
  if (code === 'EACCES' || code === 'ERR_SOCKET_BAD_PORT') {
    return new TightropeError('invalid_input', {
      at: 'port',
      expected: '0, 1024 … 65535',
      received: String(port),
      cause: error,
    });
  }
  return new TightropeError('internal', { cause: error });
}

/** A request whose address or Host cannot even be read. */
function unreadable(error: unknown): Response {
  const host = error instanceof RequestError && /host/i.test(error.message);
  const data = host
    ? new TightropeError('host_forbidden', { received: '?', expected: `http://${address}` }).data
    : error instanceof RequestError
      ? malformed(error.message)
      : errorData(error);
  return withSafety(answerError(data, { locale: 'en', asked: '' }));
}

/** What is not HTTP, or has headers beyond measure, is answered in the same shape before the connection is closed. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const data = malformed(STATUS_CODES[status] ?? '');
  const response = withSafety(answerError(data, { locale: 'en', asked: '', status }));
  void response.text().then((body) => {
    const headers = [
      ...response.headers,
      ['content-length', String(Buffer.byteLength(body))],
      ['connection', 'close'],
    ];
    const lines = headers.map(([name, value]) => `${name}: ${value}`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

function malformed(received: string): ErrorData {
  return { code: 'invalid_input', at: 'request', expected: 'HTTP/1.1', received };
}

function withSafety(response: Response): Response {
  for (const [name, value] of Object.entries(safetyHeaders)) response.headers.set(name, value);
  return response;
}
