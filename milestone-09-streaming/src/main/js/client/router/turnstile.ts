/** Lets in so many at a time; the others wait in line. Each has a name, and no two of a name are in or in line. */
export class Turnstile {
  readonly #places: number;
  readonly #inside = new Set<string>();
  #line = new Map<string, () => Promise<unknown>>();

  constructor(places: number) {
    this.#places = places;
  }

  /**
   * @param work starts when there is a place, which it keeps until its promise settles
   * @param ahead whether it goes to the head of the line
   */
  enter(name: string, work: () => Promise<unknown>, ahead = false): void {
    if (this.#inside.has(name)) return;
    if (ahead) this.#line = new Map([[name, work], ...this.#line]);
    else if (!this.#line.has(name)) this.#line.set(name, work);
    this.#admit();
  }

  /** Who waits no longer wants in; who is in stays in. */
  leave(name: string): void {
    this.#line.delete(name);
  }

  #admit(): void {
    for (const [name, work] of this.#line) {
      if (this.#inside.size >= this.#places) return;
      this.#line.delete(name);
      this.#inside.add(name);
      const out = () => {
        this.#inside.delete(name);
        this.#admit();
      };
      work().then(out, out);
    }
  }
}
