// Java's half: `ActionSecrets`.
declare module 'fourteen:action-secrets' {
  /** What a function captured, as a text that only this app can read, and only for that function. */
  export function seal(id: string, captured: unknown[]): Promise<string>;
  /**
   * @param make what values are made with
   * @throws if it is not what was sealed
   */
  export function open(id: string, sealed: unknown, make: object): unknown[];
}
