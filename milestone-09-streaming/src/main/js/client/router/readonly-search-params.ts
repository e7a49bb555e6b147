/** The address's query. It is changed by navigating: to change a copy, `new URLSearchParams(searchParams)`. */
export class ReadonlyURLSearchParams extends URLSearchParams {
  /** @deprecated It can't be changed. */
  override append(): never {
    throw unavailable('append');
  }

  /** @deprecated It can't be changed. */
  override delete(): never {
    throw unavailable('delete');
  }

  /** @deprecated It can't be changed. */
  override set(): never {
    throw unavailable('set');
  }

  /** @deprecated It can't be changed. */
  override sort(): never {
    throw unavailable('sort');
  }
}

function unavailable(method: string): Error {
  return new Error(
    `ReadonlyURLSearchParams has no ${method}(): change a copy, new URLSearchParams(searchParams), and navigate to it.`,
  );
}
