/** A map with a limit: what was not asked for longest goes first. */
export class Lru<V> {
  readonly #limit: number;
  readonly #dropped: (value: V) => void;
  readonly #entries = new Map<string, V>();

  /** @param dropped hears of values that go by themselves or because all do, not of those that are replaced or deleted */
  constructor(limit: number, dropped: (value: V) => void = () => {}) {
    this.#limit = limit;
    this.#dropped = dropped;
  }

  get(key: string): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    // A Map keeps the order of insertion: the oldest is first.
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) this.dropWhere((_, index) => index === 0);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  dropWhere(goes: (value: V, index: number) => boolean): void {
    let index = 0;
    for (const [key, value] of [...this.#entries]) {
      if (!goes(value, index++)) continue;
      this.#entries.delete(key);
      this.#dropped(value);
    }
  }

  get size(): number {
    return this.#entries.size;
  }
}
