'use strict';
// React's own Flight server, for many models in one process: a line of JSON {source, identifierPrefix, onError} in, a
// line of JSON {payload, errors} out. Run with --conditions react-server.
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { PassThrough } = require('stream');
const React = require('react');
const ReactDOM = require('react-dom');
const server = require('react-server-dom-webpack/server.node');

const models = (0, eval)(fs.readFileSync(path.join(__dirname, 'models.js'), 'utf8'))(React, ReactDOM);

/** The same manifest as in ServerWorld.java. */
const manifest = new Proxy(
  {},
  {
    get(_, id) {
      const at = id.lastIndexOf('#');
      const file = at < 0 ? id : id.slice(0, at);
      const name = at < 0 ? '*' : id.slice(at + 1);
      const entries = {
        'app/s.js': { id: 's', chunks: [], name },
        'app/StateForm.js': { id: 'sf', chunks: [], name },
        'app/exact.js': { id: 'exact', chunks: [], name: 'Renamed' },
        'app/async.js': { id: './app/async.js', chunks: ['as', 'as.js'], name, async: true },
        'app/Button.js': { id: './app/Button.js', chunks: ['btn', 'static/chunks/btn.js'], name },
      };
      return entries[file];
    },
  },
);

async function render({ source, identifierPrefix, onError }) {
  const errors = [];
  const digest = onError === null ? () => undefined : models(`() => ${onError}`);
  const out = new PassThrough();
  const chunks = [];
  out.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => out.on('end', resolve));
  server
    .renderToPipeableStream(models(source), manifest, {
      identifierPrefix,
      onError(error) {
        errors.push(String(error?.message ?? error));
        return digest(error);
      },
    })
    .pipe(out);
  await ended;
  return { payload: Buffer.concat(chunks).toString('latin1'), errors };
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let answer;
    try {
      answer = await render(JSON.parse(line));
    } catch (error) {
      answer = { thrown: String(error) };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  process.exit(0);
})();
