declare module 'fourteen/headers' {
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
    /** `/`, if nothing is said. */
    path?: string;
    priority?: 'low' | 'medium' | 'high';
    sameSite?: boolean | 'lax' | 'strict' | 'none';
    secure?: boolean;
  }

  export interface RequestCookies extends Iterable<[string, Cookie]> {
    readonly size: number;
    get(name: string | Cookie): Cookie | undefined;
    getAll(name?: string | Cookie): Cookie[];
    has(name: string): boolean;
    /** In functions with 'use server' and in route handlers only. */
    set(name: string, value: string, options?: CookieOptions): this;
    set(cookie: Cookie & CookieOptions): this;
    /** In functions with 'use server' and in route handlers only. */
    delete(name: string | string[] | (CookieOptions & { name: string })): this;
    clear(): this;
    toString(): string;
  }

  /** The cookies of the request. */
  export function cookies(): Promise<RequestCookies>;

  /** The headers of the request; they can't be changed. */
  export function headers(): Promise<Omit<Headers, 'append' | 'set' | 'delete'>>;

  export interface DraftMode {
    readonly isEnabled: boolean;
    enable(): void;
    disable(): void;
  }

  export function draftMode(): Promise<DraftMode>;
}

declare module 'next/headers' {
  export * from 'fourteen/headers';
}
