// `import photo from './photo.jpg'` gives {src, width, height}, as in Next.js. In a stylesheet, url() gives the URL.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const IMAGE = /\.(png|jpe?g|gif|webp|avif|ico|bmp|svg)$/i;
const NAMESPACE = 'fourteen-image';

/** @type {Record<string, import('esbuild').Loader>} */
export const imageLoaders = Object.fromEntries(
  ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'ico', 'bmp', 'svg'].map((ending) => ['.' + ending, 'file']),
);

/**
 * @typedef {{src: string, width: number, height: number}} ImageValue
 *
 * @param {(bytes: Uint8Array) => {width: number, height: number}} measure throws if it is no image
 * @param {Map<string, unknown>} values receives each imported image; its `src` is known only when the build has ended
 * @returns {import('esbuild').Plugin}
 */
export function images(measure, values) {
  return {
    name: NAMESPACE,
    setup(build) {
      build.onResolve(
        { filter: IMAGE },
        async ({ path: specifier, namespace, kind, resolveDir, importer, pluginData }) => {
          if (namespace === NAMESPACE || kind === 'url-token' || pluginData === NAMESPACE) return undefined;
          const found = await build.resolve(specifier, {
            kind,
            resolveDir,
            importer,
            namespace,
            pluginData: NAMESPACE,
          });
          if (found.errors.length > 0) return { errors: found.errors };
          return { path: found.path, namespace: NAMESPACE };
        },
      );
      build.onLoad({ filter: IMAGE, namespace: NAMESPACE }, async ({ path: file }) => {
        /** @type {ImageValue} */
        const value = { src: '', width: 0, height: 0 };
        try {
          const { width, height } = measure(await readFile(file));
          Object.assign(value, { width, height });
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          return { errors: [{ text: `${path.basename(file)} is not an image that can be read: ${reason}` }] };
        }
        values.set(file, value);
        return {
          contents: `import src from ${JSON.stringify(file)};
export default { src, width: ${value.width}, height: ${value.height} };`,
          loader: 'js',
          resolveDir: path.dirname(file),
          watchFiles: [file],
        };
      });
    },
  };
}
