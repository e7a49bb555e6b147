'use strict';
// React's own HTML renderer: a tree in, or a payload for React's own Flight client; HTML out.
const components = require('./components.cjs');
globalThis.__webpack_require__ = Object.assign(() => components, { u: (chunk) => chunk });
const fizz = require('react-dom/server.edge');
const client = require('react-server-dom-webpack/client.edge');
const { answer, collect } = require('./line-server.cjs');
const { trees } = require('./scope.cjs');

const callServer = () => {
  throw new Error('called while rendering');
};
const action = (name) => client.createServerReference(`actions#${name}`, callServer);
const all = trees({ components, action });
const moduleMap = { components: { '*': { id: 'components', chunks: [], name: '*' } } };

async function decoded(payload) {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(payload, 'base64'));
      controller.close();
    },
  });
  const root = client.createFromReadableStream(stream, {
    serverConsumerManifest: { moduleMap, serverModuleMap: null, moduleLoading: null },
  });
  // All rows are there before React renders: what has to wait is written in another way.
  await new Promise((done) => setImmediate(done));
  return root;
}

async function html(tree) {
  const errors = [];
  const stream = await fizz.renderToReadableStream(tree, { onError: (error) => void errors.push(String(error)) });
  await stream.allReady;
  return { bytes: (await collect(stream)).toString('base64'), errors };
}

answer(async (request) => {
  if (request.list) return { trees: all.list() };
  return html(request.payload === undefined ? all.make(request) : await decoded(request.payload));
});
