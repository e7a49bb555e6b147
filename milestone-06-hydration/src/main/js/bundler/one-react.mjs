// The app and the kit may both have React; in the browser there must be one.
import path from 'node:path';

const MARK = 'fourteen-one-react';

/**
 * Whoever imports React gets the app's, or the kit's if the app has none: packages of the kit would else have their own.
 *
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
export function oneReact(root) {
  return {
    name: MARK,
    setup(build) {
      build.onResolve(
        { filter: /^(react|react-dom)(\/|$)/ },
        ({ path: specifier, kind, importer, pluginData }) => {
          if (pluginData === MARK || importer.startsWith(root + path.sep)) return undefined;
          return build.resolve(specifier, { kind, resolveDir: root, pluginData: MARK });
        },
      );
    },
  };
}
