export type ScrollPosition = readonly [x: number, y: number];

/** So many entries of the history have their position remembered. */
const LIMIT = 200;

/** Where each entry of the history was scrolled to; as text it outlives the document. */
export class ScrollPositions {
  readonly #positions: Map<string, ScrollPosition>;
  #entry: string;
  #position: ScrollPosition;

  /**
   * @param entry the entry that is shown
   * @param saved what `toString` gave an earlier document
   */
  constructor(entry: string, position: ScrollPosition, saved: string | null = null) {
    this.#positions = new Map(parsed(saved));
    this.#entry = entry;
    this.#position = position;
  }

  get entry(): string {
    return this.#entry;
  }

  /**
   * The shown entry was scrolled. Asking at the time of leaving would be too late: then the page may already be another one,
   * and shorter.
   */
  scrolled(position: ScrollPosition): void {
    this.#position = position;
  }

  /** Another entry is shown from now on, at the same position until it is scrolled. */
  enter(entry: string): void {
    this.#remember();
    this.#entry = entry;
  }

  of(entry: string): ScrollPosition | undefined {
    return this.#positions.get(entry);
  }

  toString(): string {
    this.#remember();
    return JSON.stringify([...this.#positions]);
  }

  #remember(): void {
    this.#positions.delete(this.#entry);
    this.#positions.set(this.#entry, this.#position);
    for (const oldest of this.#positions.keys()) {
      if (this.#positions.size <= LIMIT) break;
      this.#positions.delete(oldest);
    }
  }
}

function parsed(saved: string | null): [string, ScrollPosition][] {
  if (saved === null) return [];
  try {
    const entries: unknown = JSON.parse(saved);
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is [string, ScrollPosition] {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1])) return false;
  return value[1].length === 2 && value[1].every(Number.isFinite);
}
