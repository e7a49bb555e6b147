// Stylesheets: PostCSS where the app configures it, and CSS modules, whose class names depend on the file's path and
// the name alone, so that server and browser agree in every build.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadPostcss } from './postcss.mjs';

const MODULE_CSS = 'fourteen-module-css';

/**
 * @typedef {object} StyleOptions
 * @property {string} root
 * @property {NodeJS.Require} require from the kit
 * @property {Map<string, unknown>} values receives each CSS module's class names
 * @property {Set<string>} watched receives every file that PostCSS read
 * @property {boolean} apart whether what modules import gives no styles, only their names
 *
 * @param {StyleOptions} options
 * @returns {import('esbuild').Plugin}
 */
export function styles({ root, require, values, watched, apart }) {
  /** @type {typeof import('lightningcss')} */
  const lightningcss = require('lightningcss');
  const postcss = loadPostcss(root, require);

  /**
   * @param {string} file
   * @returns {Promise<{css: string, watchFiles: string[]}>}
   */
  async function source(file) {
    const css = await readFile(file, 'utf8');
    const process = await postcss;
    if (process === null) return { css, watchFiles: [file] };
    const processed = await process(css, file);
    for (const read of processed.watchFiles) watched.add(read);
    return processed;
  }

  /**
   * A CSS module as plain CSS, and the names that its classes got.
   *
   * @param {string} file
   * @param {string} css
   */
  function compile(file, css) {
    const { code, exports } = lightningcss.transform({
      filename: path.relative(root, file).replaceAll(path.sep, '/'),
      code: new TextEncoder().encode(css),
      cssModules: { pattern: '[name]_[local]_[hash]' },
    });
    return { plain: new TextDecoder().decode(code), exports: exports || {} };
  }

  return {
    name: 'fourteen-styles',
    setup(build) {
      /** @type {Map<string, string>} the compiled stylesheet of each CSS module that was imported */
      const compiled = new Map();

      build.onLoad({ filter: /\.module\.css$/, namespace: 'file' }, async ({ path: file }) => {
        let css = '';
        try {
          const read = await source(file);
          css = read.css;
          const { plain, exports } = compile(file, css);
          compiled.set(file, plain);
          const { code, names } = await classNames(file, exports, build);
          values.set(file, names);
          return {
            contents: code,
            loader: 'js',
            resolveDir: path.dirname(file),
            watchFiles: read.watchFiles,
          };
        } catch (error) {
          return { errors: [cssError(error, css, file)] };
        }
      });
      build.onResolve({ filter: /^fourteen-module-css:/ }, ({ path: specifier }) => ({
        namespace: MODULE_CSS,
        path: specifier.slice('fourteen-module-css:'.length),
      }));
      build.onLoad({ filter: /.*/, namespace: MODULE_CSS }, async ({ path: file }) => {
        if (apart) return { contents: '', loader: 'css' };
        let css = '';
        try {
          let plain = compiled.get(file);
          if (plain === undefined) {
            // A stylesheet wants it, and no module: what it composes is in a stylesheet of its own.
            css = (await source(file)).css;
            const own = compile(file, css);
            values.set(file, (await classNames(file, own.exports, build)).names);
            plain = own.plain;
          }
          return { contents: plain, loader: 'css', resolveDir: path.dirname(file) };
        } catch (error) {
          return { errors: [cssError(error, css, file)] };
        }
      });

      build.onLoad({ filter: /\.css$/, namespace: 'file' }, async ({ path: file }) => {
        if (apart) return { contents: '', loader: 'css', watchFiles: [file] };
        if ((await postcss) === null) return undefined;
        try {
          const { css, watchFiles } = await source(file);
          return { contents: css, loader: 'css', resolveDir: path.dirname(file), watchFiles };
        } catch (error) {
          return { errors: [cssError(error, '', file)], watchFiles: [file] };
        }
      });
    },
  };

  /**
   * The module that an import of a CSS module gives: its class names, with what they compose.
   *
   * @param {string} file
   * @param {import('lightningcss').CSSModuleExports} exports
   * @param {import('esbuild').PluginBuild} build
   */
  async function classNames(file, exports, build) {
    /** @type {Record<string, string>} */
    const names = {};
    /** @type {Set<string>} */
    const stylesheets = new Set();
    for (const [name, { name: local, composes }] of Object.entries(exports).sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      const all = [local];
      for (const reference of composes) {
        if (reference.type !== 'dependency') all.push(reference.name);
        else {
          const resolveDir = path.dirname(file);
          const found = await build.resolve(reference.specifier, {
            kind: 'import-statement',
            resolveDir,
            importer: file,
          });
          if (found.errors.length > 0)
            throw new Error(`composes … from "${reference.specifier}": ${found.errors[0]?.text}`);
          stylesheets.add(found.path);
          all.push(...(await composed(found.path, reference.name, build)));
        }
      }
      names[name] = all.join(' ');
    }
    const imports = [...stylesheets, `fourteen-module-css:${file}`]
      .map((s) => `import ${JSON.stringify(s)};`)
      .join('\n');
    return { code: `${imports}\nexport default ${JSON.stringify(names)};`, names };
  }

  /**
   * @param {string} file
   * @param {string} name
   * @param {import('esbuild').PluginBuild} build
   * @returns {Promise<string[]>}
   */
  async function composed(file, name, build) {
    const { exports } = compile(file, (await source(file)).css);
    const { names } = await classNames(file, exports, build);
    const found = names[name];
    if (found === undefined)
      throw new Error(`composes ${name}: ${path.basename(file)} has no class of that name`);
    return found.split(' ');
  }
}

/**
 * Where it is wrong, as far as PostCSS or Lightning CSS says.
 *
 * @param {unknown} error
 * @param {string} css what Lightning CSS was given
 * @param {string} file
 * @returns {import('esbuild').PartialMessage}
 */
function cssError(error, css, file) {
  /** @typedef {{reason?: string, source?: string, line?: number, column?: number}} Postcss */
  const { message, loc, reason, source, line, column } =
    /** @type {Error & Postcss & {loc?: {line: number, column: number}}} */ (error);
  const place = loc ?? (line === undefined ? undefined : { line, column: column ?? 1 });
  if (place === undefined) return { text: message, location: { file } };
  const lineText = (source ?? css).split('\n')[place.line - 1] ?? '';
  // esbuild counts bytes.
  const bytes = Buffer.byteLength(lineText.slice(0, place.column - 1));
  return {
    text: reason ?? message,
    location: { file, line: place.line, column: bytes, length: 1, lineText },
  };
}
