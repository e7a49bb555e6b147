'use strict';
// React's own Flight server writes the rows of a document. Run with --conditions react-server; the argument is JSON:
// {tree, manifest, stylesheets}.
const React = require('react');
const {
  createClientModuleProxy,
  registerClientReference,
  renderToPipeableStream,
} = require('react-server-dom-webpack/server.node');

const { tree: file, manifest, stylesheets } = JSON.parse(process.argv[2]);
const { used, tree } = require(file);

const references = {};
for (const [variable, module, name] of used) {
  references[variable] =
    name === '*' ? createClientModuleProxy(module) : registerClientReference(() => {}, module, name);
}
renderToPipeableStream(tree(React, references, stylesheets), manifest).pipe(process.stdout);
