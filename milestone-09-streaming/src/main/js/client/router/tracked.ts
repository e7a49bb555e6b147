// Promises that `use` reads at once when they are settled: then a page that is here already shows without a pause.

export type Tracked<T> = Promise<T> &
  ({ status: 'pending' } | { status: 'fulfilled'; value: T } | { status: 'rejected'; reason: unknown });

/** Writes down how a promise ends, where React looks for it. */
export function tracked<T>(promise: Promise<T>): Tracked<T> {
  const noted: Tracked<T> = Object.assign(promise, { status: 'pending' as const });
  promise.then(
    (value) => void Object.assign(promise, { status: 'fulfilled', value }),
    (reason: unknown) => void Object.assign(promise, { status: 'rejected', reason }),
  );
  return noted;
}

export function fulfilled<T>(value: T): Tracked<T> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled' as const, value });
}
