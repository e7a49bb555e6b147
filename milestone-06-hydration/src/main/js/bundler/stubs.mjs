// Files with an error, left out so that the rest can be built: a page with an error must not spoil the others.

/**
 * A module whose file is broken throws where it is imported, under whatever names; a stylesheet is empty.
 *
 * @param {string[]} broken absolute paths
 * @returns {import('esbuild').Plugin}
 */
export function stubs(broken) {
  const files = new Set(broken);
  return {
    name: 'fourteen-stubs',
    setup(build) {
      if (files.size === 0) return;
      build.onLoad({ filter: /.*/ }, ({ path, namespace }) => {
        if (!files.has(path)) return undefined;
        if (namespace === 'fourteen-module-css' || (/\.css$/.test(path) && !/\.module\.css$/.test(path)))
          return { contents: '', loader: 'css' };
        // CommonJS, of which any name may be imported.
        return {
          contents: `exports.broken = true; throw new Error('This file has an error.');`,
          loader: 'js',
        };
      });
    },
  };
}
