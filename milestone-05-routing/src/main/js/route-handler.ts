// A route handler's call: Java's request becomes a web Request, the Response comes back in parts that Java can send.
import { fulfilled, type Params } from 'fourteen/internal/page-tree';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];

type Handler = (request: Request, context: { params: Promise<Params> }) => unknown;

/** What Java knows of a request. */
export interface Incoming {
  method: string;
  url: string;
  headers: [string, string][];
  params: Params;
  /** The body's next bytes, or null at its end; null if there is no body. */
  read: (() => Promise<Uint8Array | null>) | null;
}

/** What Java sends, piece by piece. */
export interface Outgoing {
  status: number;
  headers: [string, string][];
  /** The body's next bytes, or null at its end; null if there is no body. */
  read: (() => Promise<Uint8Array | null>) | null;
  /** The client is gone. */
  cancel: () => void;
}

/** The names of the methods that a `route` module has handlers for. */
export function methodsOf(module: Record<string, unknown>): string[] {
  return METHODS.filter((name) => typeof module[name] === 'function');
}

export async function callHandler(
  module: Record<string, unknown>,
  name: string,
  incoming: Incoming,
  // A later milestone's has more to it.
  Kind: typeof Request = Request,
): Promise<Outgoing | string> {
  const abort = new AbortController();
  const handler = module[name] as Handler;
  const response = await handler(requestOf(incoming, abort.signal, Kind), {
    params: fulfilled(incoming.params),
  });
  // Java has the better words for this mistake: it knows the file.
  if (!(response instanceof Response)) return describe(response);
  const reader = response.body === null ? null : response.body.getReader();
  return {
    status: response.status,
    headers: [...response.headers],
    read: reader === null ? null : () => nextBytes(reader),
    cancel() {
      abort.abort();
      // The stream may have failed already: nobody is left to tell.
      reader?.cancel().catch(() => {});
    },
  };
}

async function nextBytes(reader: ReadableStreamDefaultReader<unknown>): Promise<Uint8Array | null> {
  const { done, value } = await reader.read();
  if (done) return null;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`The chunks of a body are Uint8Arrays, and this one is ${describe(value)}`);
}

function requestOf(
  { method, url, headers, read }: Incoming,
  signal: AbortSignal,
  Kind: typeof Request,
): Request {
  // The fetch standard wants `duplex` with a stream; TypeScript's DOM types don't know it yet.
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, duplex: 'half' };
  if (read !== null) {
    init.body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const bytes = await read();
        if (bytes === null) controller.close();
        else controller.enqueue(bytes);
      },
    });
  }
  return new Kind(url, init);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return typeof value === 'object'
    ? `an object (${value.constructor?.name ?? 'without prototype'})`
    : `a ${typeof value}`;
}
