// Node's side of the comparison: the same lines in, the same lines out as fourteen.course.bench.ScriptWorker.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { flightTasks } from './flight.mjs';
import './web-api.js';

const require = createRequire(import.meta.url);

/**
 * @typedef {object} Tasks
 * @property {(task: string) => Promise<string>} check
 * @property {(task: string) => number | Promise<number>} run returns how often the task was done
 */

/** @returns {Tasks} */
function renderTasks() {
  const { createElement } = require('react');
  const { renderToString } = require('react-dom/server');
  const { buildSync } = require('esbuild');
  /** @type {Map<string, import('react').FunctionComponent>} */
  const components = new Map();

  /** @param {string} task */
  const component = (task) => {
    let known = components.get(task);
    if (!known) {
      const file = fileURLToPath(new URL(`components/${task}.tsx`, import.meta.url));
      const [output] = buildSync({
        entryPoints: [file],
        bundle: true,
        external: ['react'],
        format: 'cjs',
        jsx: 'automatic',
        platform: 'node',
        write: false,
      }).outputFiles;
      const module = { exports: /** @type {any} */ ({}) };
      new Function('require', 'module', output?.text ?? '')(require, module);
      known = /** @type {import('react').FunctionComponent} */ (module.exports.default);
      components.set(task, known);
    }
    return known;
  };

  return {
    async check(task) {
      const html = Buffer.from(renderToString(createElement(component(task))));
      return `${html.length} ${createHash('sha256').update(html).digest('hex')}`;
    },
    run(task) {
      renderToString(createElement(component(task)));
      return 1;
    },
  };
}

/** @returns {Tasks} */
function webApiTasks() {
  const atOnce = 1000;
  const tasks = /** @type {{ webApi: Record<string, (times: number) => Promise<string>> }} */ (
    /** @type {unknown} */ (globalThis)
  ).webApi;
  const task = (/** @type {string} */ name) =>
    tasks[name] ?? (() => Promise.reject(new Error(`no task ${name}`)));
  return {
    check: (name) => task(name)(3),
    run: async (name) => {
      await task(name)(atOnce);
      return atOnce;
    },
  };
}

/**
 * @param {Tasks} tasks
 * @param {string} task
 * @param {number} milliseconds
 */
async function run(tasks, task, milliseconds) {
  const end = performance.now() + milliseconds;
  const before = process.cpuUsage();
  let done = 0;
  do {
    const now = tasks.run(task);
    done += typeof now === 'number' ? now : await now;
  } while (performance.now() < end);
  const used = process.cpuUsage(before);
  return `${done} ${(used.user + used.system) * 1000}`;
}

const kinds = { render: renderTasks, 'web-api': webApiTasks, flight: flightTasks };
const tasks = kinds[/** @type {keyof typeof kinds} */ (process.argv[2])]();
console.log(`Node ${process.versions.node}`);
for await (const line of createInterface({ input: process.stdin })) {
  const [verb, task = '', milliseconds] = line.split(' ');
  console.log(await (verb === 'check' ? tasks.check(task) : run(tasks, task, Number(milliseconds))));
}
