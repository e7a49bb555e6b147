// What client code must not import, and what it may import without getting anything.
import path from 'node:path';

/** `import 'client-only'` says that a module is for the browser. Here is the browser. */
const EMPTY = 'fourteen-empty';

/**
 * @param {string} root
 * @param {boolean} open whether all may be imported, as if it were there: to learn who imports it
 * @returns {import('esbuild').Plugin}
 */
export function boundaries(root, open = false) {
  /** @param {string} file */
  const named = (file) =>
    path.isAbsolute(file) ? path.relative(root, file).replaceAll(path.sep, '/') : file;
  return {
    name: 'fourteen-boundaries',
    setup(build) {
      build.onResolve({ filter: /^client-only$/ }, () => ({ namespace: EMPTY, path: 'client-only' }));
      build.onLoad({ filter: /.*/, namespace: EMPTY }, () => ({ contents: 'module.exports = {};' }));
      if (open) {
        build.onResolve({ filter: /^server-only$|^java:/ }, ({ path }) => ({ namespace: EMPTY, path }));
        return;
      }
      build.onResolve({ filter: /^server-only$/ }, ({ importer }) => ({
        errors: [
          {
            text: `${named(importer)} is for the server only, and client code imports it`,
            detail: { expected: "modules without import 'server-only' below a 'use client'", importer },
            notes: [
              { text: 'use it in a server component, and pass the client component what it needs as props' },
            ],
          },
        ],
      }));
      build.onResolve({ filter: /^java:/ }, ({ path: service, importer }) => ({
        errors: [
          {
            text: `${named(importer)} is client code, and the Java service ${service} is on the server`,
            detail: { expected: 'services in server components alone', importer },
            notes: [
              { text: 'call it in a server component, and pass the client component the result as props' },
            ],
          },
        ],
      }));
    },
  };
}
