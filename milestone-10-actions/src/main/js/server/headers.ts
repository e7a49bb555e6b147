// `fourteen/headers`.
import { requestState, requireChange, type RequestState } from 'fourteen/internal/request-state';
import type { Cookie, NewCookie, CookieOptions } from 'fourteen/internal/cookies';

const NO_CHANGE = new Set(['append', 'set', 'delete']);

/** The headers of the request; they can't be changed. */
export async function headers(): Promise<Headers> {
  const { headers: own } = requestState('headers()');
  return new Proxy(own, {
    get(target, property) {
      if (NO_CHANGE.has(String(property)))
        return () => {
          throw new Error(
            `The headers of a request can't be changed: ${String(property)}() does nothing here.`,
          );
        };
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** The cookies of the request, and in a function with 'use server' or a route handler those of its answer. */
export async function cookies(): Promise<RequestCookies> {
  return new RequestCookies(requestState('cookies()'));
}

export class RequestCookies {
  readonly #state: RequestState;

  constructor(state: RequestState) {
    this.#state = state;
  }

  get size(): number {
    return this.#state.cookies.all().length;
  }

  get(name: string | Cookie): Cookie | undefined {
    return this.#state.cookies.get(typeof name === 'string' ? name : name.name);
  }

  getAll(name?: string | Cookie): Cookie[] {
    if (name === undefined) return this.#state.cookies.all();
    const found = this.get(name);
    return found === undefined ? [] : [found];
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  set(cookie: NewCookie): this;
  set(name: string, value: string, options?: CookieOptions): this;
  set(first: string | NewCookie, value = '', options: CookieOptions = {}): this {
    requireChange(this.#state, 'cookies().set()');
    this.#state.cookies.set(typeof first === 'string' ? { ...options, name: first, value } : first);
    this.#state.stale = true;
    return this;
  }

  delete(first: string | string[] | (CookieOptions & { name: string })): this {
    requireChange(this.#state, 'cookies().delete()');
    if (Array.isArray(first)) {
      first.forEach((name) => this.delete(name));
      return this;
    }
    const options = typeof first === 'string' ? { name: first } : first;
    this.#state.cookies.set({ ...options, value: '', expires: new Date(0) });
    this.#state.stale = true;
    return this;
  }

  clear(): this {
    return this.delete(this.getAll().map(({ name }) => name));
  }

  [Symbol.iterator](): IterableIterator<[string, Cookie]> {
    return this.getAll()
      .map((cookie): [string, Cookie] => [cookie.name, cookie])
      [Symbol.iterator]();
  }

  toString(): string {
    return this.getAll()
      .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
  }
}

/** There is nothing that draft mode would go round: no page is kept before milestone 13. */
export async function draftMode(): Promise<DraftMode> {
  return new DraftMode(requestState('draftMode()'));
}

const DRAFT = '__fourteen_draft';

class DraftMode {
  readonly #state: RequestState;

  constructor(state: RequestState) {
    this.#state = state;
  }

  get isEnabled(): boolean {
    return this.#state.cookies.get(DRAFT)?.value === '1';
  }

  enable(): void {
    requireChange(this.#state, 'draftMode().enable()');
    this.#state.cookies.set({ name: DRAFT, value: '1', httpOnly: true, sameSite: 'lax' });
  }

  disable(): void {
    requireChange(this.#state, 'draftMode().disable()');
    this.#state.cookies.set({ name: DRAFT, value: '', expires: new Date(0) });
  }
}
