// Functions of the server as React knows them (WIRE-FORMAT §3.2), in the graph of server modules.
import { open, seal } from 'fourteen:action-secrets';
import * as make from 'fourteen/internal/received-values';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Fn = (...args: any[]) => unknown;

interface Registered {
  readonly run: Fn;
  /** Whether its first parameters are what it captured: a caller has them sealed, as one argument. */
  readonly captures: boolean;
}

const SERVER_REFERENCE = Symbol.for('react.server.reference');
const registered = new Map<string, Registered>();

/** What functions of the server show when they are turned into a string: not their source (CVE-2025-55183). */
const OMITTED = 'function () { [omitted code] }';

/** Makes a function one that the browser may call by its id. */
export function register<F extends Fn>(run: F, id: string, captures = false): F {
  registered.set(id, { run, captures });
  return describe(run, id, () => null) as F;
}

/** A function with what it captured; it is looked at when somebody asks for it, as JavaScript does. */
export function closure(action: Fn & { $$id?: string }, captured: () => unknown[]): Fn {
  const id = String(action.$$id);
  let sealed: Promise<[string]> | null = null;
  return describe(
    (...args: unknown[]) => action(...captured(), ...args),
    id,
    () => (sealed ??= seal(id, captured()).then((text) => [text])),
  );
}

/** Registers what a module with 'use server' exports; its text did not tell whether all of it are functions. */
export function exported(
  namespace: Record<string, unknown>,
  ids: Record<string, string>,
  file: string,
): void {
  for (const [name, id] of Object.entries(ids)) {
    const value = namespace[name];
    if (typeof value !== 'function')
      throw new Error(
        `A module with 'use server' can only export async functions, and ${name} of ${file} is ${describeType(value)}.`,
      );
    register(value as Fn, id);
  }
}

const describeType = (value: unknown) => (value === null ? 'null' : `of type ${typeof value}`);

/** A function of the server that came back from the browser, with what the browser had bound. */
export function received(id: string, bound: unknown[] | null, calledAs: string): Fn {
  const run = (...args: unknown[]) => invoke(id, bound === null ? args : [...bound, ...args], calledAs);
  return describe(run, id, () => bound);
}

/**
 * Calls a function as the browser does: with what was captured as one sealed argument.
 *
 * @param calledAs the id that the browser knows it by: it may have been given another since
 */
export async function invoke(id: string, args: unknown[], calledAs: string): Promise<unknown> {
  const action = registered.get(id);
  if (action === undefined) throw new Error('The function is not there any more.');
  if (!action.captures) return action.run(...args);
  const [sealed, ...rest] = args;
  return action.run(...open(calledAs, sealed, make), ...rest);
}

type Bound = unknown[] | Promise<unknown[]> | null;

function describe(run: Fn, id: string, bound: () => Bound): Fn {
  // One function under two names keeps its first id.
  if (Object.hasOwn(run, '$$id')) return run;
  return Object.defineProperties(run, {
    $$typeof: { value: SERVER_REFERENCE },
    $$id: { value: id },
    $$bound: { get: bound },
    bind: { value: bind, configurable: true, writable: true },
    toString: { value: () => OMITTED, configurable: true, writable: true },
  });

  function bind(self: unknown, ...more: unknown[]): Fn {
    const longer = () => {
      const first = bound();
      return first instanceof Promise
        ? first.then((known) => [...known, ...more])
        : [...(first ?? []), ...more];
    };
    return describe(Function.prototype.bind.call(run, self, ...more) as Fn, id, longer);
  }
}
