// Every function of `path` on paths as people write them, and on pairs of them. Without '/..', of which Node's parse() says it were '.' with the extension '.'.
const path = require('path');
const P = [
  '',
  '.',
  '..',
  '/',
  '//',
  '///',
  'a',
  '/a',
  'a/',
  '/a/',
  'a/b',
  '/a/b/',
  './a',
  '../a',
  '/../a',
  'a/../b',
  'a/../../b',
  '../../a/..',
  'a//b',
  '/a//b',
  '//a',
  '//a/b',
  '//a/b/c',
  '///a',
  'a.b',
  '.a',
  '.a.b',
  'a.',
  'a..',
  '..a',
  '...',
  'a.b/',
  'a.b.c',
  '/a.b/c',
  'C:',
  'C:\\',
  'C:/',
  'c:a',
  'C:\\a',
  'C:\\a\\..\\b',
  'C:\\\\a',
  '\\\\srv\\share',
  '\\\\srv\\share\\',
  '\\\\srv\\share\\a',
  '\\\\srv',
  '\\\\srv\\',
  '\\a',
  'a\\b',
  'a\\..\\..\\b',
  '\\\\.\\pipe',
  '\\\\?\\C:\\a',
  'C:..',
  'C:.',
  'file.txt\\',
  'é/ü',
  'a\u0000b',
  'a/./b',
  './',
  '../',
  'a/..',
  'a/../',
  '/.',
  'D:\\x',
  '1:\\a',
  'a:b',
  ' ',
  '/ /',
  'a/.',
  'foo.html',
  '.html',
  'x.html/',
];
for (const [n, p] of [
  ['posix', path.posix],
  ['win32', path.win32],
]) {
  for (const x of P) {
    for (const f of ['normalize', 'isAbsolute', 'dirname', 'basename', 'extname', 'parse'])
      log(...[n, f, x, p[f](x)]);
    log(...[n, 'bs', x, p.basename(x, '.html'), p.basename(x, 'a'), p.basename(x, x)], [
      n,
      'format',
      x,
      p.format(p.parse(x)),
    ]);
    for (const y of P.filter((_, i) => i % 3 === 0)) {
      log(...[n, 'join', x, y, p.join(x, y)]);
      const base = n === 'posix' ? '/base' : 'C:\\base';
      log(...[n, 'resolve', x, y, p.resolve(base, x, y)]);
      log(...[n, 'rel', x, y, p.relative(p.resolve(base, x), p.resolve(base, y))]);
    }
    log(...[n, 'ns', x, p.toNamespacedPath(n === 'posix' ? x : p.resolve('C:\\base', x))]);
  }
  for (const f of [
    'normalize',
    'isAbsolute',
    'dirname',
    'basename',
    'extname',
    'parse',
    'format',
    'join',
    'resolve',
    'relative',
  ])
    for (const v of [undefined, null, 1, {}, [], Symbol.iterator, () => 1, true, 'a'])
      log(
        ...[
          n,
          f,
          outcome(() => (f === 'resolve' && v === 'a' ? 0 : f === 'relative' && v === 'a' ? 0 : p[f](v))),
        ],
      );
  log(
    ...[
      p.sep,
      p.delimiter,
      p.posix === path.posix,
      p.win32 === path.win32,
      path === path.posix,
      outcome(() => p.basename('a', 1)),
      outcome(() => p.relative('/a')),
      p.format({ dir: 'a', base: 'b' }),
      p.format({ root: '/', name: 'b', ext: 'c' }),
      p.format({ dir: '/', root: '/', base: 'b' }),
      p.format({}),
      p.format({ name: 'n', ext: '.e', base: 'x' }),
    ],
  );
}
