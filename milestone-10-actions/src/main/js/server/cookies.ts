// Cookies of a request and those that its answer sets (RFC 6265).

export interface Cookie {
  name: string;
  value: string;
}

export interface CookieOptions {
  domain?: string;
  expires?: Date | number;
  httpOnly?: boolean;
  /** In seconds. */
  maxAge?: number;
  partitioned?: boolean;
  path?: string;
  priority?: 'low' | 'medium' | 'high';
  sameSite?: boolean | 'lax' | 'strict' | 'none';
  secure?: boolean;
}

export type NewCookie = Cookie & CookieOptions;

/** RFC 9110 §5.6.2, token. */
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

export class Cookies {
  readonly #values = new Map<string, string>();
  readonly #changes = new Map<string, string>();

  constructor(header: string) {
    for (const pair of header.split(/; */)) {
      const at = pair.indexOf('=');
      if (at > 0) this.#values.set(pair.slice(0, at).trim(), decoded(pair.slice(at + 1)));
    }
  }

  get(name: string): Cookie | undefined {
    const value = this.#values.get(name);
    return value === undefined ? undefined : { name, value };
  }

  all(): Cookie[] {
    return [...this.#values].map(([name, value]) => ({ name, value }));
  }

  set(cookie: NewCookie): void {
    const { name, value, domain, path = '/' } = cookie;
    const line = header(cookie);
    if (isOver(cookie)) this.#values.delete(name);
    else this.#values.set(name, value);
    // One cookie may be set at several places.
    this.#changes.set(`${name};${domain ?? ''};${path}`, line);
  }

  /** The values of `Set-Cookie`. */
  get changes(): string[] {
    return [...this.#changes.values()];
  }
}

function isOver({ maxAge, expires }: CookieOptions): boolean {
  if (maxAge !== undefined) return maxAge <= 0;
  return expires !== undefined && new Date(expires).getTime() <= Date.now();
}

/** RFC 6265 §4.1.1. */
function header(cookie: NewCookie): string {
  const { name, value, domain, expires, maxAge, path = '/', sameSite, priority } = cookie;
  if (!NAME.test(name)) throw new TypeError(`A cookie can't be named ${JSON.stringify(name)}.`);
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${attribute(path)}`];
  if (domain !== undefined) parts.push(`Domain=${attribute(domain)}`);
  if (expires !== undefined) parts.push(`Expires=${new Date(expires).toUTCString()}`);
  if (maxAge !== undefined) parts.push(`Max-Age=${Math.trunc(maxAge)}`);
  if (cookie.secure) parts.push('Secure');
  if (cookie.httpOnly) parts.push('HttpOnly');
  if (sameSite) parts.push(`SameSite=${sameSite === true ? 'strict' : attribute(sameSite)}`);
  if (cookie.partitioned) parts.push('Partitioned');
  if (priority !== undefined) parts.push(`Priority=${attribute(priority)}`);
  return parts.join('; ');
}

/** It must not begin another attribute, or another header. */
function attribute(value: string): string {
  if (/[;\u0000-\u001f\u007f]/.test(value))
    throw new TypeError(`${JSON.stringify(value)} has no place in a cookie.`);
  return value;
}

function decoded(value: string): string {
  const plain = value.replace(/^"(.*)"$/, '$1');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
