// Entries and the framework's own modules are on no disk: they come with the request.

/**
 * @param {Record<string, string>} entries
 * @param {Record<string, string>} modules
 * @param {string} root npm packages that they import are found from here
 * @returns {import('esbuild').Plugin}
 */
export function virtualModules(entries, modules, root) {
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
      build.onResolve({ filter: /^fourteen\b/ }, ({ path }) =>
        path in modules ? { namespace: 'fourteen', path } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'fourteen' }, ({ path }) => ({
        contents: modules[path] ?? '',
        loader: 'tsx',
        resolveDir: root,
      }));
    },
  };
}
