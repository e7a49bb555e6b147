// The environment as an app sees it. On the client only NODE_ENV and NEXT_PUBLIC_* are there, written into the code.

declare namespace NodeJS {
  interface ProcessEnv {
    readonly NODE_ENV: 'development' | 'production' | 'test';
    readonly [name: string]: string | undefined;
  }

  interface Process {
    readonly env: ProcessEnv;
  }
}

// `var`, since @types/node declares the same one.
declare var process: NodeJS.Process;

// An import of one of these says where a module may run. The framework answers both.
declare module 'server-only' {}
declare module 'client-only' {}
