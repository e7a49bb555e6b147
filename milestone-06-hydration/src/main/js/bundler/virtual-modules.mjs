// Entries and the framework's own modules are on no disk: they come with the request.

const NAMESPACE = 'fourteen';

/**
 * @typedef {{expected: string, next: string}} Refusal
 * @typedef {object} Refusals
 * @property {Record<string, Refusal>} refusals specifier to the reason why there is no such module
 * @property {Refusal} refused the reason for every other module of the framework that is not there
 *
 * @param {Record<string, string>} entries
 * @param {Record<string, string>} modules
 * @param {Refusals} refusals
 * @param {string} root npm packages that they import are found from here
 * @returns {import('esbuild').Plugin}
 */
export function virtualModules(entries, modules, { refusals, refused }, root) {
  return {
    name: 'fourteen-modules',
    setup(build) {
      build.onResolve({ filter: /^fourteen-entry:/ }, ({ path }) => ({
        namespace: 'fourteen-entry',
        path: path.slice('fourteen-entry:'.length),
      }));
      build.onLoad({ filter: /.*/, namespace: 'fourteen-entry' }, ({ path }) => ({
        contents: entries[path] ?? '',
        loader: path.endsWith('.css') ? 'css' : 'tsx',
        resolveDir: root,
      }));
      build.onResolve({ filter: ours(modules) }, ({ path, importer, namespace }) => {
        // `next/link` is `fourteen/link`, and there is one of it.
        const specifier = path in modules ? path : path.replace(/^next\//, 'fourteen/');
        // A module of ours may stand before an npm package of the same name, and is the one that gets the package.
        if (namespace === NAMESPACE && importer === specifier) return undefined;
        if (specifier in modules) return { namespace: NAMESPACE, path: specifier };
        const { expected, next } = refusals[path] ?? refused;
        return {
          errors: [
            { text: `There is no module '${path}' here`, detail: { expected }, notes: [{ text: next }] },
          ],
        };
      });
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: modules[path] ?? '',
        loader: 'tsx',
        resolveDir: root,
      }));
    },
  };
}

/**
 * What is to be said of an export that is still to come; null if the bundler's complaint is about something else.
 *
 * @param {string} text the complaint
 * @param {Record<string, Refusal>} refusals by `specifier#name`
 */
export function refusedExport(text, refusals) {
  const [, specifier, name] = /^No matching export in "fourteen:(.*)" for import "(.*)"$/.exec(text) ?? [];
  const refusal = refusals[`${specifier}#${name}`];
  return refusal === undefined ? null : { text: `'${specifier}' has no export named '${name}'`, ...refusal };
}

/**
 * The specifiers that are answered here.
 *
 * @param {Record<string, string>} modules
 */
function ours(modules) {
  const packages = Object.keys(modules).filter((specifier) => !/^(next|fourteen)(\/|$)/.test(specifier));
  const exact = packages.map((specifier) => `|${specifier.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`);
  return new RegExp(`^(?:(?:next|fourteen)(?:\\/|$)${exact.join('')})`);
}
