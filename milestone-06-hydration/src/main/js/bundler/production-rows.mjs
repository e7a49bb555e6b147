// A server sends rows of React's production format in development, too; so what reads them is React's production client.
// The development client would miss what only a development server sends, such as which lists need no keys.
//
// One thing a server in development says as React's does: why something failed. The production client does not read it, so
// here it learns to.
import { readFile } from 'node:fs/promises';

/** Where the client makes an error of its row. */
const ERROR = /(\w+) = resolveErrorProd\(\);\s*\1\.digest = (\w+)\.digest;/;

/** Written as text: it becomes a part of the client. */
const withReason = `
function withReason(error, { digest, name, message, stack, components = [] }) {
  if (message !== undefined) {
    const lines = [message === '' ? name : name + ': ' + message];
    for (const [called, file, line, column] of stack) {
      const place = file + ':' + line + ':' + column;
      lines.push(called === '' ? '    at ' + place : '    at ' + called + ' (' + place + ')');
    }
    for (const component of components) lines.push('    in <' + component + '> on the server');
    error.message = message;
    error.stack = lines.join('\\n');
    if (name !== 'Error') error.name = name;
  }
  error.digest = digest;
  return error;
}`;

/** @returns {import('esbuild').Plugin} */
export function productionRows() {
  return {
    name: 'fourteen-production-rows',
    setup(build) {
      const filter = /^\.\/cjs\/react-server-dom-webpack-client\.browser\.development\.js$/;
      build.onResolve({ filter }, async ({ path, importer, kind, resolveDir }) => {
        const production = path.replace('development', 'production');
        const found = await build.resolve(production, { importer, kind, resolveDir });
        return found.errors.length > 0 ? found : { ...found, pluginData: { telling: true } };
      });
      build.onLoad(
        { filter: /react-server-dom-webpack-client\.browser\.production\.js$/ },
        async ({ path, pluginData }) => {
          if (!pluginData?.telling) return undefined; // a production build
          const client = await readFile(path, 'utf8');
          const told = client.replace(ERROR, '$1 = withReason(resolveErrorProd(), $2);');
          if (told === client)
            return { errors: [{ text: "React's Flight client makes its errors elsewhere than expected" }] };
          return { contents: told + withReason, loader: 'js' };
        },
      );
    },
  };
}
