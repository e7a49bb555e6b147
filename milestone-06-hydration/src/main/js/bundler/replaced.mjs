// Files of which client code gets another module: a reference to what is on the server.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file that begins with `'use server'`, after comments and other directives. */
const OF_THE_SERVER =
  /^(?:\s|;|\/\/.*|\/\*(?:[^*]|\*(?!\/))*\*\/|(['"])(?!use server\1)[^'"\n]*\1)*(['"])use server\2/;

/**
 * @param {Record<string, string>} replaced absolute path to the code that stands in the file's place
 * @param {string} root
 * @param {boolean} open whether all may be imported, as if it were there: to learn who imports it
 * @returns {import('esbuild').Plugin}
 */
export function replaced(replaced, root, open) {
  return {
    name: 'fourteen-replaced',
    setup(build) {
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/, namespace: 'file' }, async ({ path: file }) => {
        const contents = replaced[file];
        // The file is watched all the same.
        if (contents !== undefined)
          return { contents, loader: 'js', resolveDir: path.dirname(file), watchFiles: [file] };
        // Whatever nobody has replaced must not be sent to the browser.
        return !open && (await isOfTheServer(file)) ? { errors: [refusal(file, root)] } : undefined;
      });
    },
  };
}

/** @param {string} file */
async function isOfTheServer(file) {
  const text = await readFile(file, 'utf8');
  return text.includes('use server') && OF_THE_SERVER.test(text);
}

/**
 * @param {string} file
 * @param {string} root
 * @returns {import('esbuild').PartialMessage}
 */
function refusal(file, root) {
  const named = path.relative(root, file).replaceAll(path.sep, '/');
  return {
    text: `${named} has functions of the server, and client code imports it`,
    detail: { expected: "imports of 'use server' modules that the server knows", importer: file },
    notes: [
      {
        text: file.includes(`${path.sep}node_modules${path.sep}`)
          ? "import the functions in a module of the app, and pass them to the package's component"
          : 'call it in a server component until milestone 10 brings server functions',
      },
    ],
  };
}
