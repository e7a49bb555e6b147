// What a production build gets last: compressed siblings of what compresses well, and source maps out of reach.
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.txt', '.wasm', '.ttf', '.otf', '.ico', '.bmp']);

/** Below this, the headers cost more than the body saves. */
const SMALLEST = 1024;

/**
 * Writes `x.js.br` and `x.js.gz` beside `x.js`; the server sends what the browser takes.
 *
 * @param {string} file
 * @returns {Promise<number>} the bytes that go over the wire to a browser of today
 */
export async function compress(file) {
  const { size } = await stat(file);
  if (size < SMALLEST || !COMPRESSIBLE.has(path.extname(file).toLowerCase())) return size;
  const content = await readFile(file);
  const [small, smaller] = await Promise.all([
    gzip(content, { level: 9 }),
    brotli(content, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: size } }),
  ]);
  if (small.length < size) await writeFile(file + '.gz', small);
  if (smaller.length >= size) return size;
  await writeFile(file + '.br', smaller);
  return smaller.length;
}

/**
 * Moves a source map to where the author finds it, and nobody else: the app's sources are nobody's business.
 *
 * @param {string} file
 * @param {string} maps
 */
export async function hide(file, maps) {
  await mkdir(maps, { recursive: true });
  await rename(file, path.join(maps, path.basename(file)));
}
