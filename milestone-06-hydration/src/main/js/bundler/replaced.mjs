// Files of which client code gets another module: a reference to what is on the server.
import path from 'node:path';

/**
 * @param {Record<string, string>} replaced absolute path to the code that stands in the file's place
 * @returns {import('esbuild').Plugin}
 */
export function replaced(replaced) {
  return {
    name: 'fourteen-replaced',
    setup(build) {
      if (Object.keys(replaced).length === 0) return;
      build.onLoad({ filter: /.*/, namespace: 'file' }, ({ path: file }) => {
        const contents = replaced[file];
        // The file is watched all the same.
        return contents === undefined
          ? undefined
          : { contents, loader: 'js', resolveDir: path.dirname(file), watchFiles: [file] };
      });
    },
  };
}
