'use strict';
// React's own Flight server: the payload of each page of an app. Run with --conditions react-server; prints a JSON object
// of name to payload in base64.
const path = require('path');
const { PassThrough } = require('stream');
const { pathToFileURL } = require('url');
require('react-server-dom-webpack/node-register')();
const React = require('react');
const { renderToPipeableStream } = require('react-server-dom-webpack/server.node');

const app = path.resolve(process.argv[2]);
const pages = require(path.join(app, 'pages.js'));
const start = pathToFileURL(app).href + '/';

/** Ids as a client build gives them: paths below the app. */
const manifest = new Proxy(
  {},
  {
    get(_, reference) {
      const [file, name] = reference.split('#');
      return name === undefined ? undefined : { id: file.slice(start.length), chunks: [], name };
    },
  },
);

function render(Page) {
  return new Promise((resolve) => {
    const out = new PassThrough();
    const chunks = [];
    out.on('data', (chunk) => chunks.push(chunk));
    out.on('end', () => resolve(Buffer.concat(chunks).toString('base64')));
    renderToPipeableStream(React.createElement(Page), manifest, { onError: () => 'D' }).pipe(out);
  });
}

(async () => {
  const payloads = {};
  for (const [name, Page] of Object.entries(pages)) payloads[name] = await render(Page);
  process.stdout.write(JSON.stringify(payloads));
})();
