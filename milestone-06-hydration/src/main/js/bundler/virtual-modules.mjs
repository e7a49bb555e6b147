// Entries and the framework's own modules are on no disk: they come with the request.

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
        loader: 'tsx',
        resolveDir: root,
      }));
      build.onResolve({ filter: /^(next|fourteen)(\/|$)/ }, ({ path }) => {
        if (path in modules) return { namespace: 'fourteen', path };
        const { expected, next } = refusals[path] ?? refused;
        return {
          errors: [
            { text: `There is no module '${path}' here`, detail: { expected }, notes: [{ text: next }] },
          ],
        };
      });
      build.onLoad({ filter: /.*/, namespace: 'fourteen' }, ({ path }) => ({
        contents: modules[path] ?? '',
        loader: 'tsx',
        resolveDir: root,
      }));
    },
  };
}
