// One client build: entries, shared chunks, hashed names, and what the server must know of them.
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { boundaries } from './boundaries.mjs';
import { compress, hide } from './finish.mjs';
import { imageLoaders, images } from './images.mjs';
import { oneReact } from './one-react.mjs';
import { productionRows } from './production-rows.mjs';
import { replaced } from './replaced.mjs';
import { stubs } from './stubs.mjs';
import { styles } from './styles.mjs';
import { refusedExport, virtualModules } from './virtual-modules.mjs';
import { wayTo } from './ways.mjs';

/**
 * @typedef {object} BuildRequest
 * @property {string} root the directory that holds the app's package.json and postcss.config
 * @property {string} kit where esbuild, React and the other tools are found if the app has none of its own
 * @property {string} out where the files go; a production build's source maps go to `maps` beside it
 * @property {string} publicPath the URL prefix of `out`, with a slash at both ends
 * @property {boolean} production
 * @property {Record<string, string>} entries name of an entry to its code: of a stylesheet if the name ends with `.css`,
 *   else of a module
 * @property {Record<string, string>} modules specifier to code: modules that are on no disk
 * @property {Record<string, import('./virtual-modules.mjs').Refusal>} refusals see Refusals
 * @property {import('./virtual-modules.mjs').Refusal} refused see Refusals
 * @property {Record<string, import('./virtual-modules.mjs').Refusal>} refusedExports `specifier#name` to the reason why a
 *   module of the framework does not export it
 * @property {Record<string, string>} environment what client code may see as `process.env.NAME`
 * @property {'EVERYTHING' | 'SCRIPTS' | 'ASSETS'} kept which files are made: unless it is everything, the styles that
 *   modules import are told and not bundled; where it is assets, no scripts either
 * @property {string[]} broken files with known errors, to be left out
 * @property {Record<string, string>} replaced absolute path to the code that stands in the file's place
 *
 * @typedef {{file: string, line: number, column: number, length: number, lineText: string}} Location column from 0;
 *   both in UTF-16 units; line 0 if only the file is known
 * @typedef {{text: string, location: Location | null, expected: string | null, notes: string[]}} Failure
 *
 * @typedef {object} Output
 * @property {string} file relative to `out`; an entry is told also where its file is not kept
 * @property {number} bytes
 * @property {number} transferred bytes after compression
 * @property {string | null} entry the name of the entry that it starts
 * @property {string | null} stylesheet relative to `out`
 * @property {string[]} imports files that it imports before it runs, relative to `out`
 * @property {string[]} styles absolute paths of the style files that it and all it imports want, in their order
 * @property {string[]} broken those of the request's broken files that it needs, now or later
 *
 * @typedef {object} BuildAnswer
 * @property {Output[]} [outputs]
 * @property {Record<string, unknown>} [values] absolute path of a CSS module or an image to what its import gives
 * @property {string[]} [inputs] absolute paths of all files that were read
 * @property {Failure[]} [warnings]
 * @property {Failure[]} [failures]
 */

export class ClientBuild {
  /** @type {BuildRequest} */
  #request;
  /** @type {Map<string, unknown>} */
  #values = new Map();
  /** @type {Set<string>} Files that were read and that esbuild knows nothing of: PostCSS inlined them. */
  #watched = new Set();
  /** @type {Promise<import('esbuild').BuildContext> | null} */
  #context = null;

  /** @param {BuildRequest} request */
  constructor(request) {
    this.#request = request;
  }

  /** @returns {Promise<BuildAnswer>} */
  async run() {
    this.#context ??= this.#start();
    const context = await this.#context;
    try {
      const result = await context.rebuild();
      return await this.#report(result, await this.#finish(result));
    } catch (error) {
      const failed = /** @type {import('esbuild').BuildFailure} */ (error);
      if (!Array.isArray(failed.errors)) throw error;
      await this.#showWays(failed.errors);
      return {
        failures: failed.errors.map((m) => this.#message(m)),
        warnings: failed.warnings.map((m) => this.#message(m)),
      };
    }
  }

  async dispose() {
    if (this.#context !== null) await (await this.#context).dispose();
  }

  /**
   * Says of what client code must not import by which way it does. Only now: a build that succeeds need not know.
   *
   * @param {import('esbuild').Message[]} errors
   */
  async #showWays(errors) {
    const apart = errors.filter(({ detail }) => detail?.importer);
    if (apart.length === 0) return;
    try {
      const { esbuild, options } = this.#options(true);
      const { metafile } = await esbuild.build({ ...options, metafile: true, write: false });
      for (const error of apart) {
        const way = wayTo(metafile, this.#request.root, error.detail.importer);
        if (way.length > 1) error.text += `: ${way.join(' \u2192 ')}`;
      }
    } catch {
      // There are other errors, too: once they are mended the way can be found.
    }
  }

  async #start() {
    const { esbuild, options } = this.#options(false);
    return esbuild.context(options);
  }

  /**
   * @param {boolean} open see `boundaries`
   * @returns {{esbuild: typeof import('esbuild'), options: import('esbuild').BuildOptions & {metafile: true}}}
   */
  #options(open) {
    const { root, kit, out, publicPath, production, entries, modules, environment } = this.#request;
    const { kept, broken } = this.#request;
    const require = createRequire(path.join(kit, 'package.json'));
    /** @type {typeof import('esbuild')} */
    const esbuild = require('esbuild');
    /** @type {import('esbuild').BuildOptions & {metafile: true}} */
    const options = {
      absWorkingDir: root,
      entryPoints: Object.keys(entries).map((name) => ({
        in: ENTRY + name,
        out: name.replace(/\.css$/, ''),
      })),
      outdir: out,
      publicPath,
      bundle: true,
      // Chunks of a build whose scripts are not kept might have the names of another's.
      splitting: kept !== 'ASSETS',
      format: 'esm',
      platform: 'browser',
      target: ['es2022', 'chrome111', 'firefox111', 'safari16.4'],
      jsx: 'automatic',
      jsxDev: !production,
      minify: production,
      sourcemap: production ? 'external' : 'linked',
      metafile: true,
      write: true,
      logLevel: 'silent',
      legalComments: 'linked',
      entryNames: production ? '[name]-[hash]' : '[name]',
      chunkNames: production ? 'chunk-[hash]' : 'chunk-[name]-[hash]',
      assetNames: '[name]-[hash]',
      mainFields: ['browser', 'module', 'main'],
      conditions: ['browser', 'module', production ? 'production' : 'development'],
      nodePaths: [path.join(kit, 'node_modules')],
      loader: copied,
      define: definitions(environment, production),
      plugins: [
        boundaries(root, open),
        virtualModules(entries, modules, this.#request, root),
        oneReact(root),
        productionRows(),
        stubs(broken),
        replaced(this.#request.replaced, root, open),
        images(require('image-size').imageSize, this.#values),
        styles({ root, require, values: this.#values, watched: this.#watched, apart: kept !== 'EVERYTHING' }),
      ],
    };
    return { esbuild, options };
  }

  /**
   * @param {import('esbuild').BuildResult<{metafile: true}>} result
   * @returns {Promise<Map<string, number>>} what a file takes on the wire
   */
  async #finish(result) {
    const { root, out, production } = this.#request;
    const sizes = new Map();
    const leftOut = this.#leftOut(result.metafile.outputs);
    for (const file of leftOut) await rm(path.join(root, file), { force: true });
    if (!production) return sizes;
    for (const file of Object.keys(result.metafile.outputs)) {
      if (leftOut.has(file)) continue;
      const absolute = path.join(root, file);
      if (file.endsWith('.map')) await hide(absolute, path.join(path.dirname(out), 'maps'));
      else sizes.set(file, await compress(absolute));
    }
    return sizes;
  }

  /**
   * What was made to learn something from it, and is not kept: the modules' stylesheets, which are empty, and scripts.
   *
   * @param {import('esbuild').Metafile['outputs']} outputs
   * @returns {Set<string>}
   */
  #leftOut(outputs) {
    const { kept } = this.#request;
    /** @type {Set<string>} */
    const leftOut = new Set();
    if (kept === 'EVERYTHING') return leftOut;
    for (const [file, { cssBundle }] of Object.entries(outputs)) {
      if (kept === 'ASSETS' && file.endsWith('.js')) leftOut.add(file);
      if (cssBundle !== undefined) leftOut.add(cssBundle);
    }
    for (const file of [...leftOut]) for (const more of ['.map', '.LEGAL.txt']) leftOut.add(file + more);
    return leftOut;
  }

  /**
   * @param {import('esbuild').BuildResult<{metafile: true}>} result
   * @param {Map<string, number>} transferred
   * @returns {BuildAnswer}
   */
  #report(result, transferred) {
    const { root, out } = this.#request;
    const all = result.metafile.outputs;
    const leftOut = this.#leftOut(all);
    const relative = (/** @type {string} */ file) =>
      path.relative(out, path.join(root, file)).replaceAll(path.sep, '/');
    /** @type {Output[]} */
    const outputs = [];
    for (const [file, output] of Object.entries(all)) {
      const entry = entryName(output.entryPoint);
      if (file.endsWith('.map') || (leftOut.has(file) && entry === null)) continue;
      const stylesheet = output.cssBundle;
      outputs.push({
        file: relative(file),
        bytes: output.bytes,
        transferred: transferred.get(file) ?? output.bytes,
        entry,
        stylesheet: stylesheet === undefined || leftOut.has(stylesheet) ? null : relative(stylesheet),
        imports: output.imports
          .filter((i) => i.kind === 'import-statement' && !i.external)
          .map((i) => relative(i.path)),
        styles: stylesheet === undefined ? [] : this.#files(all[stylesheet]),
        broken: this.#broken(file, all),
      });
    }
    this.#locateFiles(all);
    return {
      outputs,
      values: Object.fromEntries(this.#values),
      inputs: [...new Set([...this.#files(result.metafile), ...this.#watched])],
      warnings: result.warnings.map((m) => this.#message(m)),
    };
  }

  /**
   * @param {string} file
   * @param {import('esbuild').Metafile['outputs']} outputs
   * @returns {string[]}
   */
  #broken(file, outputs) {
    const { broken } = this.#request;
    if (broken.length === 0) return [];
    const reached = new Set([file]);
    const sources = new Set();
    for (const next of reached) {
      for (const source of this.#files(outputs[next])) sources.add(source);
      for (const { path: imported } of outputs[next]?.imports ?? []) reached.add(imported);
    }
    return broken.filter((source) => sources.has(source));
  }

  /**
   * Absolute paths of inputs, without those that are on no disk.
   *
   * @param {{inputs: Record<string, unknown>} | undefined} output
   * @returns {string[]}
   */
  #files(output) {
    const files = Object.keys(output?.inputs ?? {})
      .map((input) => input.replace(/^[a-z-]+:(?=\/|[A-Za-z]:)/, ''))
      .filter((input) => !/^(<|[a-z-]{2,}:)/.test(input))
      .map((input) => path.resolve(this.#request.root, input));
    return [...new Set(files)];
  }

  /**
   * Tells each imported image its URL; any other file that was copied as it is gives its URL itself.
   *
   * @param {import('esbuild').Metafile['outputs']} outputs
   */
  #locateFiles(outputs) {
    const { root, out, publicPath } = this.#request;
    for (const [file, { inputs }] of Object.entries(outputs)) {
      const [only, ...others] = Object.keys(inputs);
      if (only === undefined || others.length > 0 || !(path.extname(only).toLowerCase() in copied)) continue;
      const source = path.resolve(root, only);
      const url = publicPath + path.relative(out, path.join(root, file)).replaceAll(path.sep, '/');
      const image = this.#values.get(source);
      if (image !== null && typeof image === 'object' && 'src' in image) image.src = url;
      else if (!file.endsWith('.js')) this.#values.set(source, url);
    }
  }

  /**
   * @param {import('esbuild').Message} message
   * @returns {Failure}
   */
  #message({ text, location, notes, detail }) {
    const unseen = location?.file.startsWith(ENTRY) ? withoutPlace(text, location) : null;
    if (unseen !== null) return unseen;
    const refused = refusedExport(text, this.#request.refusedExports);
    return {
      text: refused?.text ?? text,
      expected: refused?.expected ?? detail?.expected ?? null,
      location: location && this.#location(location),
      notes:
        refused === null
          ? notes.map((note) => (note.location ? `${note.text} ${this.#place(note.location)}` : note.text))
          : [refused.next],
    };
  }

  /**
   * esbuild counts bytes; a caret below the line is placed by characters.
   *
   * @param {import('esbuild').Location} location
   * @returns {Location}
   */
  #location({ file, line, column, length, lineText }) {
    const bytes = Buffer.from(lineText);
    const before = bytes.subarray(0, column).toString().length;
    return {
      file: path.resolve(this.#request.root, file.replace(/^[a-z-]{2,}:/, '')),
      line,
      column: before,
      length: bytes.subarray(0, column + length).toString().length - before,
      lineText,
    };
  }

  /** @param {import('esbuild').Location} location */
  #place(location) {
    const { file, line, column } = this.#location(location);
    return `${file}:${line}:${column + 1}`;
  }
}

/**
 * What is wrong with a route's entry, which the author has never seen: a page or a layout that it imports has no default
 * export.
 *
 * @param {string} text
 * @param {import('esbuild').Location} location
 * @returns {Failure | null} null if it is something else
 */
function withoutPlace(text, { lineText }) {
  const imported = /^import (?:Page|Layout) from (".*");$/.exec(lineText);
  if (imported === null || !text.endsWith(' for import "default"')) return null;
  const file = JSON.parse(/** @type {string} */ (imported[1]));
  return {
    text: `${path.basename(file)} has no default export`,
    expected: 'export default function …',
    location: { file, line: 0, column: 0, length: 0, lineText: '' },
    notes: ['export the component of a page or a layout as its default'],
  };
}

const ENTRY = 'fourteen-entry:';

/** @param {string | undefined} entryPoint */
function entryName(entryPoint) {
  return entryPoint?.startsWith(ENTRY) ? entryPoint.slice(ENTRY.length) : null;
}

/** @type {Record<string, import('esbuild').Loader>} Files whose import gives their URL. */
const assetLoaders = Object.fromEntries(
  ['woff', 'woff2', 'ttf', 'otf', 'eot', 'mp3', 'mp4', 'webm', 'ogg', 'wav', 'pdf', 'txt', 'wasm'].map(
    (ending) => ['.' + ending, 'file'],
  ),
);

/** Files that are copied as they are. */
const copied = { ...assetLoaders, ...imageLoaders };

/**
 * `process.env` as client code sees it: NODE_ENV and what the app made public, and nothing else.
 *
 * @param {Record<string, string>} environment
 * @param {boolean} production
 * @returns {Record<string, string>}
 */
function definitions(environment, production) {
  const visible = { ...environment, NODE_ENV: production ? 'production' : 'development' };
  /** @type {Record<string, string>} */
  const definitions = { 'process.env': JSON.stringify(visible) };
  for (const [name, value] of Object.entries(visible))
    definitions[`process.env.${name}`] = JSON.stringify(value);
  return definitions;
}
