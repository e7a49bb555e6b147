// What esbuild must know of the site: the framework's modules, and client modules as server components see them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Modules by specifier, as the application's build has them; `next/…` means `fourteen/…`. */
export function framework(modules) {
  return {
    name: 'framework',
    setup(build) {
      build.onResolve({ filter: /^(next|fourteen|react-server-dom-webpack)\// }, ({ path: specifier, importer }) => {
        // A module that stands before a package gets the package itself.
        if (modules[specifier] === importer || specifier.startsWith('react-') && !(specifier in modules)) return undefined;
        const file = modules[specifier.replace(/^next\//, 'fourteen/')];
        return file === undefined ? { errors: [{ text: `no ${specifier}` }] } : { path: file };
      });
    },
  };
}

/** The browser's files for client modules give the namespace as their default. */
export function namespaces(client) {
  return {
    name: 'namespaces',
    setup(build) {
      build.onResolve({ filter: /^namespace:/ }, ({ path: id }) => ({ path: id.slice('namespace:'.length), namespace: 'its' }));
      build.onLoad({ filter: /.*/, namespace: 'its' }, ({ path: id }) => ({
        contents: `import * as module from ${JSON.stringify(client[id])};\nexport { module as default };`,
        resolveDir: process.cwd(),
      }));
    },
  };
}

/** In place of a client module, references to what it exports. */
export function references(client) {
  return {
    name: 'references',
    setup(build) {
      build.onLoad({ filter: /\.[jt]sx?$/ }, async ({ path: file }) => {
        const code = await readFile(file, 'utf8');
        if (!code.startsWith("'use client'")) return undefined;
        const id = Object.keys(client).find((name) => client[name] === file);
        const names = [...code.matchAll(/^export (default )?(?:async )?(?:function|const) (\w+)/gm)];
        const lines = names.map(([, isDefault, name]) => {
          const exported = isDefault ? 'default' : name;
          return `export const ${isDefault ? '_default' : name} = registerClientReference(() => { throw new Error('client') }, ${JSON.stringify(id)}, '${exported}');
            ${isDefault ? 'export { _default as default };' : ''}`;
        });
        return {
          contents: `import { registerClientReference } from 'react-server-dom-webpack/server.edge';\n${lines.join('\n')}`,
          loader: 'js',
          resolveDir: path.dirname(file),
        };
      });
    },
  };
}
