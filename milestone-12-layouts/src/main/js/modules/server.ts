// `fourteen/server`: the web's Request and Response, with what Next.js adds to them.

/** Cookies that a request brought. */
class RequestCookies {
  readonly #values = new Map<string, string>();

  constructor(header: string | null) {
    for (const pair of (header ?? '').split(';')) {
      const equals = pair.indexOf('=');
      if (equals > 0) this.#values.set(pair.slice(0, equals).trim(), decoded(pair.slice(equals + 1).trim()));
    }
  }

  get(name: string): { name: string; value: string } | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : { name, value };
  }

  getAll(name?: string): { name: string; value: string }[] {
    return [...this.#values]
      .filter(([own]) => name === undefined || own === name)
      .map(([own, value]) => ({ name: own, value }));
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  get size(): number {
    return this.#values.size;
  }
}

export interface CookieOptions {
  domain?: string;
  expires?: Date | number;
  httpOnly?: boolean;
  maxAge?: number;
  partitioned?: boolean;
  path?: string;
  priority?: 'low' | 'medium' | 'high';
  sameSite?: boolean | 'lax' | 'strict' | 'none';
  secure?: boolean;
}

/** Cookies that a response sets. */
class ResponseCookies {
  readonly #headers: Headers;
  readonly #set = new Map<string, string>();

  constructor(headers: Headers) {
    this.#headers = headers;
  }

  set(
    name: string | ({ name: string; value: string } & CookieOptions),
    value?: string,
    options?: CookieOptions,
  ): this {
    const cookie = typeof name === 'string' ? { ...options, name, value: value ?? '' } : name;
    this.#set.set(cookie.name, cookie.value);
    this.#headers.append('set-cookie', written(cookie));
    return this;
  }

  get(name: string): { name: string; value: string } | undefined {
    const value = this.#set.get(name);
    return value === undefined ? undefined : { name, value };
  }

  delete(name: string): this {
    return this.set(name, '', { expires: new Date(0) });
  }
}

/** RFC 6265 §4.1. */
function written({ name, value, ...options }: { name: string; value: string } & CookieOptions): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${options.path ?? '/'}`];
  if (options.expires !== undefined) parts.push(`Expires=${new Date(options.expires).toUTCString()}`);
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  if (options.domain) parts.push(`Domain=${options.domain}`);
  if (options.secure) parts.push('Secure');
  if (options.httpOnly) parts.push('HttpOnly');
  if (options.sameSite) parts.push(`SameSite=${options.sameSite === true ? 'strict' : options.sameSite}`);
  if (options.partitioned) parts.push('Partitioned');
  return parts.join('; ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export class NextRequest extends Request {
  readonly nextUrl: URL;
  readonly cookies: RequestCookies;

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    this.nextUrl = new URL(this.url);
    this.cookies = new RequestCookies(this.headers.get('cookie'));
  }
}

export class NextResponse extends Response {
  readonly cookies: ResponseCookies;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    super(body, init);
    this.cookies = new ResponseCookies(this.headers);
  }

  static override json(body: unknown, init: ResponseInit = {}): NextResponse {
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new NextResponse(JSON.stringify(body), { ...init, headers });
  }

  static override redirect(url: string | URL, init: number | ResponseInit = 307): NextResponse {
    const rest = typeof init === 'number' ? { status: init } : { status: 307, ...init };
    const headers = new Headers(rest.headers);
    headers.set('location', String(url));
    return new NextResponse(null, { ...rest, headers });
  }

  /** In `proxy.ts`: another page answers, and the address stays. */
  static rewrite(url: string | URL, { request, ...init }: ProxyInit = {}): NextResponse {
    const headers = goingOn(init, request);
    headers.set('x-middleware-rewrite', String(url));
    return new NextResponse(null, { ...init, headers });
  }

  /** In `proxy.ts`: the request goes on. */
  static next({ request, ...init }: ProxyInit = {}): NextResponse {
    const headers = goingOn(init, request);
    headers.set('x-middleware-next', '1');
    return new NextResponse(null, { ...init, headers });
  }
}

/** @property request what the page is told instead of the headers that came */
export interface ProxyInit extends ResponseInit {
  request?: { headers?: Headers };
}

/** The headers of an answer that lets a request go on; those that the request shall have travel in them, as in Next.js. */
function goingOn(init: ResponseInit, request: ProxyInit['request']): Headers {
  const headers = new Headers(init.headers);
  if (request?.headers !== undefined) {
    headers.set('x-middleware-override-headers', [...request.headers.keys()].join(','));
    for (const [name, value] of request.headers) headers.set(`x-middleware-request-${name}`, value);
  }
  return headers;
}

/** Work that the answer does not wait for. */
export function after(work: Promise<unknown> | (() => unknown)): void {
  const started = typeof work === 'function' ? Promise.resolve().then(work) : work;
  started.catch((error: unknown) => console.error(error));
}

/** Resolves when a request is there: here there always is one. */
export async function connection(): Promise<void> {}

export function userAgent({ headers }: { headers: Headers }) {
  return userAgentFromString(headers.get('user-agent') ?? undefined);
}

export function userAgentFromString(ua = '') {
  const browser = /(Edg|OPR|Chrome|Firefox|Version)\/([\d.]+)/.exec(ua);
  const system = /(Windows NT|Mac OS X|Android|iPhone OS|Linux)[ ]?([\d._]*)/.exec(ua);
  const mobile = /Mobi|Android|iPhone/.test(ua);
  return {
    ua,
    isBot: /bot|crawler|spider|crawling/i.test(ua),
    browser: {
      name: browser?.[1] === 'Version' ? 'Safari' : browser?.[1],
      version: browser?.[2],
      major: browser?.[2]?.split('.')[0],
    },
    device: { model: undefined, type: mobile ? 'mobile' : undefined, vendor: undefined },
    engine: { name: /Firefox/.test(ua) ? 'Gecko' : 'WebKit', version: undefined },
    os: { name: system?.[1], version: system?.[2]?.replaceAll('_', '.') },
    cpu: { architecture: /x86_64|Win64|x64/.test(ua) ? 'amd64' : undefined },
  };
}
