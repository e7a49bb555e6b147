declare module 'fourteen/server' {
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

  export interface Cookie {
    readonly name: string;
    readonly value: string;
  }

  export class NextRequest extends Request {
    readonly nextUrl: URL;
    readonly cookies: {
      get(name: string): Cookie | undefined;
      getAll(name?: string): Cookie[];
      has(name: string): boolean;
      readonly size: number;
    };
  }

  export class NextResponse<Body = unknown> extends Response {
    readonly cookies: {
      set(name: string, value: string, options?: CookieOptions): unknown;
      set(cookie: Cookie & CookieOptions): unknown;
      get(name: string): Cookie | undefined;
      delete(name: string): unknown;
    };
    static json<Json>(body: Json, init?: ResponseInit): NextResponse<Json>;
    static redirect(url: string | URL, init?: number | ResponseInit): NextResponse;
    static rewrite(
      url: string | URL,
      init?: ResponseInit & { request?: { headers?: Headers } },
    ): NextResponse;
    static next(init?: ResponseInit & { request?: { headers?: Headers } }): NextResponse;
  }

  /** Work that the answer does not wait for. */
  export function after(work: Promise<unknown> | (() => unknown)): void;

  /** Resolves when a request is there. */
  export function connection(): Promise<void>;

  export interface UserAgent {
    readonly ua: string;
    readonly isBot: boolean;
    readonly browser: { name?: string; version?: string; major?: string };
    readonly device: { model?: string; type?: string; vendor?: string };
    readonly engine: { name?: string; version?: string };
    readonly os: { name?: string; version?: string };
    readonly cpu: { architecture?: string };
  }

  export function userAgent(request: { headers: Headers }): UserAgent;
  export function userAgentFromString(ua?: string): UserAgent;
}

declare module 'next/server' {
  export * from 'fourteen/server';
}
