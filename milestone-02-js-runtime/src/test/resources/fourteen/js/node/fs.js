// What reading tells of files, directories and links, in all three ways of asking.
const fs = require('fs'),
  fsp = require('fs/promises'),
  path = require('path');
const d = (e) => ({ ...describe(e), errno: e.errno, syscall: e.syscall, path: e.path });
const oc = async (f) => {
  try {
    const v = await f();
    return { v: Buffer.isBuffer(v) ? ['buf', v.toString('hex')] : v };
  } catch (e) {
    return { e: d(e) };
  }
};
const cbf = (f, ...a) => new Promise((r, j) => fs[f](...a, (e, v) => (e ? j(e) : r(v))));
for (const p of [
  'a.txt',
  './dir/../a.txt',
  process.cwd() + '/a.txt',
  'nope',
  'dir',
  'a.txt/x',
  'link',
  'broken',
  'loop',
  'dlink/b.txt',
  '',
  'a\0b',
  null,
  undefined,
  {},
  Buffer.from('a.txt'),
  new URL('file://' + process.cwd() + '/a.txt'),
  'x'.repeat(300),
]) {
  for (const o of [
    undefined,
    'utf8',
    { encoding: 'hex' },
    { encoding: 'latin1' },
    { encoding: 'nope' },
    5,
    { encoding: null },
  ])
    log(
      String(p).slice(0, 20),
      o,
      await oc(() => fs.readFileSync(p, o)),
      await oc(() => fsp.readFile(p, o)),
      await oc(() => cbf('readFile', p, o)),
    );
  const st = (s) =>
    s && [
      s.isFile(),
      s.isDirectory(),
      s.isSymbolicLink(),
      s.isFIFO(),
      s.isDirectory() ? 0 : s.size,
      s.isSymbolicLink() ? 0 : s.mtimeMs,
      s.isSymbolicLink() ? 0 : s.mtime.toISOString(),
    ];
  for (const f of ['stat', 'lstat'])
    log(
      String(p).slice(0, 20),
      f,
      await oc(() => st(fs[f + 'Sync'](p))),
      await oc(async () => st(await fsp[f](p))),
      await oc(async () => st(await cbf(f, p))),
    );
  for (const f of ['access', 'readdir'])
    log(
      String(p).slice(0, 20),
      f,
      await oc(() => fs[f + 'Sync'](p)),
      await oc(() => fsp[f](p)),
      await oc(() => cbf(f, p)),
    );
  // Node says by turns lstat, stat and realpath of what failed.
  for (const f of typeof p !== 'string' || p === '' ? [] : ['realpath', 'readlink']) {
    const told = (result) => (result.e ? result.e.code : result);
    log(String(p).slice(0, 20), f, told(await oc(() => fs[f + 'Sync'](p))), told(await oc(() => fsp[f](p))));
  }
  log(
    fs.existsSync(p),
    await oc(() => fs.statSync(p, { throwIfNoEntry: false }) === undefined),
    await oc(() => fs.accessSync(p, fs.constants.R_OK)),
  );
}
log(
  fs.readdirSync('dir'),
  fs
    .readdirSync('dir', { withFileTypes: true })
    .map((e) => [e.name, e.isFile(), e.isDirectory(), e.parentPath, e.path]),
  fs
    .readdirSync('.', { recursive: true })
    .filter((x) => !/dlink|^out/.test(x))
    .sort(),
  fs.readdirSync('.', { withFileTypes: true }).map((e) => [e.name, e.isSymbolicLink()]),
  fs
    .readdirSync('dir', { recursive: true, withFileTypes: true })
    .map((e) => [e.name, e.parentPath, e.isFile()])
    .sort(),
  fs.readdirSync('dir', 'buffer').map((b) => b.toString()),
);
log(
  fs.readFileSync('bin'),
  fs.readFileSync('bin', 'utf8'),
  fs.readFileSync('bin').buffer instanceof ArrayBuffer,
  (await oc(() => cbf('readFile'))).e?.code,
  outcome(() => fs.readFile('a.txt')),
  fs.promises === fsp,
  await oc(() => fsp.readFile('a.txt', { signal: AbortSignal.abort('x') })),
);
let order = [];
fs.readFile('a.txt', () => order.push('cb'));
Promise.resolve().then(() => order.push('micro'));
order.push('sync');
await new Promise((r) => fs.stat('a.txt', () => setTimeout(r, 30)));
log(order);
const { promisify } = require('util');
log(await promisify(fs.readFile)('a.txt', 'utf8'), await new Promise((r) => fs.exists('a.txt', r)));
