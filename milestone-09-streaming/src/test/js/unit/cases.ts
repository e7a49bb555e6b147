// A test is a name and a function that throws; what they did is printed as JSON, for JUnit to tell.
import { isDeepStrictEqual, inspect } from 'node:util';

type Case = readonly [name: string, run: () => void | Promise<void>];

const cases: Case[] = [];

export function test(name: string, run: () => void | Promise<void>): void {
  cases.push([name, run]);
}

export function equal(got: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(got, expected))
    throw new Error(`expected ${inspect(expected)}\ngot      ${inspect(got)}`);
}

export function throws(run: () => unknown, part: string): void {
  try {
    run();
  } catch (error) {
    return equal(String(error).includes(part) || String(error), true);
  }
  throw new Error(`nothing was thrown, expected ${part}`);
}

export async function report(): Promise<void> {
  const results: Record<string, string | null> = {};
  for (const [name, run] of cases) {
    try {
      await run();
      results[name] = null;
    } catch (error) {
      results[name] = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }
  console.log(JSON.stringify(results));
}
