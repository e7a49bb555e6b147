// The bundler's process: one JSON request a line on standard input, one JSON answer a line on standard output.
// Node is a build tool here: this runs under `build` and `dev`, never under `start`.
import { createInterface } from 'node:readline';
import { ClientBuild } from './client-build.mjs';

/** How many builds go on: an app has up to three, and as many again while a file is broken. */
const KEPT = 6;

/** @type {Map<string, ClientBuild>} Builds that go on, the last used last: a second run reads only what changed. */
const builds = new Map();

// Whatever a PostCSS plugin or a configuration file prints belongs to the log, not to the answers.
console.log = console.error;
console.info = console.error;
console.debug = console.error;

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') answer(await respond(JSON.parse(line)));
}
for (const build of builds.values()) await build.dispose();
process.exit(0);

/**
 * @param {{id: number, request: import('./client-build.mjs').BuildRequest}} message
 * @returns {Promise<object>}
 */
async function respond({ id, request }) {
  try {
    return { id, ...(await (await buildFor(request)).run()) };
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    return {
      id,
      failures: [{ text: cause.message, location: null, expected: null, notes: [] }],
      crash: cause.stack,
    };
  }
}

/** @param {import('./client-build.mjs').BuildRequest} request */
async function buildFor(request) {
  const key = JSON.stringify(request);
  const build = builds.get(key) ?? new ClientBuild(request);
  builds.delete(key);
  builds.set(key, build);
  for (const [oldest, old] of builds) {
    if (builds.size <= KEPT) break;
    builds.delete(oldest);
    await old.dispose();
  }
  return build;
}

/** @param {object} message */
function answer(message) {
  process.stdout.write(JSON.stringify(message) + '\n');
}
