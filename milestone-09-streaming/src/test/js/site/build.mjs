// Builds the test's site: the browser's files on disk, and of each page its payload and its document, in the parts in which a
// server would send them. All by React's own packages.
//
// Arguments: the directory for the files, "development" or "production", the framework's modules as JSON.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { productionRows } from '../../../../../milestone-06-hydration/src/main/js/bundler/production-rows.mjs';
import { framework, namespaces, references } from './plugins.mjs';

const [, , out, mode, modulesJson] = process.argv;
const modules = JSON.parse(modulesJson);
const here = import.meta.dirname;
const production = mode === 'production';
const client = {
  'fourteen/link': modules['fourteen/link'],
  'fourteen/internal/route': modules['fourteen/internal/route'],
  'parts.tsx': path.join(here, 'parts.tsx'),
};

const common = {
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  jsxDev: !production,
  define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  logLevel: 'error',
  absWorkingDir: process.cwd(),
  nodePaths: [path.join(process.cwd(), 'node_modules')],
  metafile: true,
};

const fileName = (id) => id.replace(/\W+/g, '-');

const browser = await build({
  ...common,
  entryPoints: [
    { in: 'fourteen/internal/start', out: 'start' },
    ...Object.keys(client).map((id) => ({ in: `namespace:${id}`, out: fileName(id) })),
  ],
  outdir: path.join(out, 'client'),
  minify: production,
  splitting: true,
  platform: 'browser',
  target: 'es2022',
  plugins: [framework(modules), namespaces(client), productionRows()],
});

const node = { ...common, platform: 'node', target: 'node20', splitting: true, outExtension: { '.js': '.mjs' } };
await build({
  ...node,
  entryPoints: [{ in: path.join(here, 'server.tsx'), out: 'server' }],
  outdir: path.join(out, 'server'),
  // Rows are those of production, always.
  jsxDev: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  conditions: ['react-server', 'production'],
  plugins: [
    framework({ ...modules, 'fourteen/navigation': modules['fourteen/navigation (server)'] }),
    references(client),
  ],
});
await build({
  ...node,
  entryPoints: [{ in: path.join(here, 'html.tsx'), out: 'html' }],
  outdir: path.join(out, 'html'),
  conditions: [mode],
  plugins: [framework(modules)],
});

const { paths, payload } = await import(pathToFileURL(path.join(out, 'server', 'server.mjs')));
const { html } = await import(pathToFileURL(path.join(out, 'html', 'html.mjs')));

const manifest = {};
const ssr = {};
for (const id of Object.keys(client)) {
  manifest[id] = { id, chunks: [id, `/client/${fileName(id)}.js`], name: '*' };
  ssr[id] = { '*': { id, chunks: [], name: '*' } };
}

const pages = {};
for (const address of paths) {
  const rows = await payload(address, manifest);
  pages[address] = { rows, html: await html(rows, ssr) };
}
await mkdir(out, { recursive: true });
await writeFile(path.join(out, 'pages.json'), JSON.stringify(pages));
