'use strict';
// React's own Flight client and HTML renderer: payloads become documents. Reads a JSON object of name to payload in base64
// from standard input, prints one of name to HTML.
const path = require('path');
const { Readable } = require('stream');
const React = require('react');
const { renderToReadableStream } = require('react-dom/server.edge');
const { createFromNodeStream } = require('react-server-dom-webpack/client.node');

const app = path.resolve(process.argv[2]);
globalThis.__webpack_require__ = (id) => require(path.join(app, id));
globalThis.__webpack_chunk_load__ = () => Promise.resolve();

const everything = (id) => new Proxy({}, { get: (_, name) => ({ id, chunks: [], name }) });
const serverConsumerManifest = {
  moduleMap: new Proxy({}, { get: (_, id) => everything(id) }),
  moduleLoading: null,
  serverModuleMap: null,
};

async function document(base64) {
  // All of it is there before React begins, as it is here: what is still open is rendered in another way.
  const model = createFromNodeStream(Readable.from([Buffer.from(base64, 'base64')]), serverConsumerManifest);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const Root = () => React.use(model);
  const stream = await renderToReadableStream(React.createElement(Root), { onError: (error) => error.digest ?? 'C' });
  await stream.allReady;
  return await new Response(stream).text();
}

(async () => {
  let input = '';
  for await (const piece of process.stdin) input += piece;
  const documents = {};
  for (const [name, payload] of Object.entries(JSON.parse(input))) documents[name] = await document(payload);
  process.stdout.write(JSON.stringify(documents));
})();
