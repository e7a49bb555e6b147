'use strict';
// React's own Flight server: a tree in, the payload that it writes out. Run with --conditions react-server.
const server = require('react-server-dom-webpack/server.edge');
const { answer, collect } = require('./line-server.cjs');
const { trees } = require('./scope.cjs');

const components = new Proxy({}, { get: (_, name) => server.registerClientReference(() => {}, 'components', name) });
const manifest = new Proxy(
  {},
  { get: (_, id) => ({ id: 'components', chunks: [], name: id.slice(id.lastIndexOf('#') + 1) }) },
);
const action = (name) => server.registerServerReference(async () => {}, 'actions', name);
const all = trees({ components, action });

answer(async (request) => {
  const errors = [];
  const payload = await collect(
    server.renderToReadableStream(all.make(request), manifest, {
      onError: (error) => {
        errors.push(String(error));
        return 'digest';
      },
    }),
  );
  return { bytes: payload.toString('base64'), errors };
});
