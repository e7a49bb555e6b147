// A server sends rows of React's production format in development, too; so what reads them is React's production client.
// The development client would miss what only a development server sends, such as which lists need no keys.

/** @returns {import('esbuild').Plugin} */
export function productionRows() {
  return {
    name: 'fourteen-production-rows',
    setup(build) {
      const filter = /^\.\/cjs\/react-server-dom-webpack-client\.browser\.development\.js$/;
      build.onResolve({ filter }, ({ path, importer, kind, resolveDir }) =>
        build.resolve(path.replace('development', 'production'), { importer, kind, resolveDir }),
      );
    },
  };
}
