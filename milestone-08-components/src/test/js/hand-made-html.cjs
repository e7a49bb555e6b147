'use strict';
// React's HTML of a document whose client modules esbuild puts together for Node. The argument is JSON:
// {tree, root, production, values, stylesheets}.
const path = require('path');
const esbuild = require('esbuild');
const React = require('react');
const { renderToString } = require('react-dom/server');

const { tree: file, root, production, values, stylesheets } = JSON.parse(process.argv[2]);
const { used, tree } = require(file);

/** Top-level await has no place in CommonJS: the module is an ES module that gets React handed in. */
async function main() {
  const modules = [...new Set(used.map(([, module]) => module))];
  const built = await esbuild.build({
    stdin: {
      contents: modules
        .map((module, i) => `export * as m${i} from ${JSON.stringify(path.join(root, module))};`)
        .join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    jsx: 'automatic',
    jsxDev: !production,
    nodePaths: [path.join(process.cwd(), 'node_modules')],
    plugins: [
      {
        name: 'given',
        setup(build) {
          build.onResolve({ filter: /^react(\/|$)/ }, ({ path: specifier }) => ({
            namespace: 'given',
            path: specifier,
          }));
          build.onLoad({ filter: /.*/, namespace: 'given' }, ({ path: specifier }) => ({
            contents: `module.exports = globalThis.given(${JSON.stringify(specifier)});`,
          }));
          build.onLoad({ filter: /\.css$/ }, ({ path: style }) => ({
            contents: `export default ${JSON.stringify(values[style] ?? {})};`,
            loader: 'js',
          }));
        },
      },
    ],
  });
  globalThis.given = require;
  const code = Buffer.from(built.outputFiles[0].contents).toString('base64');
  const all = await import(`data:text/javascript;base64,${code}`);
  const components = {};
  for (const [variable, module, name] of used) {
    const namespace = all[`m${modules.indexOf(module)}`];
    components[variable] = name === '*' ? namespace : namespace[name === '' ? 'default' : name];
  }
  process.stdout.write(`<!DOCTYPE html>${renderToString(tree(React, components, stylesheets))}`);
}

main();
