// How client code comes to a file: from a file that begins with 'use client', import by import.
import path from 'node:path';

/**
 * @param {import('esbuild').Metafile} metafile
 * @param {string} root
 * @param {string} file absolute path
 * @returns {string[]} relative to the root, the file last; none if nothing leads to it
 */
export function wayTo(metafile, root, file) {
  const relative = path.relative(root, file).replaceAll(path.sep, '/');
  const starts = Object.values(metafile.outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  /** @type {Map<string, string | null>} a file, and who imports it */
  const importers = new Map(starts.map((start) => [start, null]));
  for (const [next] of importers) {
    if (next === relative) break;
    for (const { path: imported } of metafile.inputs[next]?.imports ?? [])
      if (!importers.has(imported)) importers.set(imported, next);
  }
  const way = [];
  for (let at = importers.has(relative) ? relative : null; at; at = importers.get(at) ?? null)
    way.unshift(at);
  return way.filter((each) => !/^[a-z-]{2,}:/.test(each));
}
