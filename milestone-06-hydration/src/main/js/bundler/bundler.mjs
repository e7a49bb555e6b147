// The bundler's process: one JSON request a line on standard input, one JSON answer a line on standard output.
// Node is a build tool here: this runs under `build` and `dev`, never under `start`.
import { createInterface } from 'node:readline';
import { ClientBuild } from './client-build.mjs';

/** @type {Map<string, ClientBuild>} A build that goes on: its second run reads only what changed. */
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
    const key = JSON.stringify(request);
    let build = builds.get(key);
    if (build === undefined) {
      for (const old of builds.values()) await old.dispose();
      builds.clear();
      build = new ClientBuild(request);
      builds.set(key, build);
    }
    return { id, ...(await build.run()) };
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    return {
      id,
      failures: [{ text: cause.message, location: null, expected: null, notes: [] }],
      crash: cause.stack,
    };
  }
}

/** @param {object} message */
function answer(message) {
  process.stdout.write(JSON.stringify(message) + '\n');
}
