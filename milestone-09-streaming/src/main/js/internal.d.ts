// What milestone 8 has for every browser runtime.

/** Where React's Flight client finds the modules of client references: loading it is all. */
declare module 'fourteen/internal/modules' {}

/** The rows that came with the document. */
declare module 'fourteen/internal/rows' {
  export function rows(): ReadableStream<Uint8Array>;
}
