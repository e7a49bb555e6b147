// Java's half: `RequestScope`.
declare module 'fourteen:request' {
  /** What Java keeps for the request that is being worked on; null outside of one. */
  export function current(): unknown;
}
