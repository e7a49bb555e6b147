// PostCSS, where the app has a configuration for it, in any of the shapes that Next.js takes.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FILES = [
  'postcss.config.mjs',
  'postcss.config.js',
  'postcss.config.cjs',
  'postcss.config.json',
  '.postcssrc.json',
];

/**
 * @typedef {(css: string, file: string) => Promise<{css: string, watchFiles: string[]}>} ProcessCss
 *
 * @param {string} root
 * @param {NodeJS.Require} kitRequire where postcss and its plugins are found if the app has none
 * @returns {Promise<ProcessCss | null>} null where nothing is configured
 */
export async function loadPostcss(root, kitRequire) {
  const file = FILES.map((name) => path.join(root, name)).find((candidate) => existsSync(candidate));
  if (file === undefined) return null;
  const configuration = await read(file);
  const appRequire = createRequire(file);
  /** @param {string} name */
  const load = (name) => {
    try {
      return appRequire(name);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'MODULE_NOT_FOUND') throw error;
      return kitRequire(name);
    }
  };
  const plugins = instances(configuration.plugins ?? [], (name) => {
    try {
      const loaded = load(name);
      return loaded.default ?? loaded;
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
      throw new Error(
        `${path.basename(file)} names the plugin "${name}", which can't be loaded: ${reason}. Install it: npm install -D ${name}`,
      );
    }
  });
  const postcss = load('postcss');
  const processor = (postcss.default ?? postcss)(plugins);
  return async (css, from) => {
    const result = await processor.process(css, { from, map: { inline: true, annotation: true } });
    /** @type {{type: string, file?: string, dir?: string}[]} */
    const messages = result.messages;
    const watched = messages.flatMap((m) =>
      m.type === 'dependency' && m.file !== undefined ? [m.file] : [],
    );
    return { css: result.css, watchFiles: [from, ...watched] };
  };
}

/** @param {string} file */
async function read(file) {
  if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'));
  const loaded = await import(pathToFileURL(file).href);
  return loaded.default ?? loaded;
}

/**
 * Plugins are an object of names to options, or a list of names, [name, options] pairs and ready plugins.
 *
 * @param {any} plugins
 * @param {(name: string) => any} load
 * @returns {any[]}
 */
function instances(plugins, load) {
  const entries = Array.isArray(plugins) ? plugins : Object.entries(plugins);
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [load(entry)()];
    if (!Array.isArray(entry)) return [entry];
    const [plugin, options] = entry;
    if (options === false) return [];
    const create = typeof plugin === 'string' ? load(plugin) : plugin;
    return [options === true || options === undefined ? create() : create(options)];
  });
}
