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
