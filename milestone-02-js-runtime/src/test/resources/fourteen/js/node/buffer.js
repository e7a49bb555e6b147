// Buffer's encodings, sources, searches, copies and numbers, with arguments good and bad.
const { Buffer } = require('buffer');
const E = [
  'utf8',
  'utf-8',
  'UTF8',
  'hex',
  'HEX',
  'base64',
  'base64url',
  'latin1',
  'binary',
  'ascii',
  'utf16le',
  'ucs2',
  'ucs-2',
  undefined,
  null,
];
const T = [
  '',
  'a',
  'héllo',
  '€😀x',
  'a\ud800b',
  '\udc00',
  'deadBEEF',
  'abc',
  'zz',
  '0g',
  'YWJj',
  'YWI=',
  'YQ==',
  'YQ',
  'Y',
  'a-_b+/==',
  'Y W\nJj',
  'YWJj=YWJj',
  '\u00ff\u0100',
  '\ufeffx',
  '\u0000',
  'ab=',
];
const r = (b) => [b.toString('hex'), b.length, Buffer.isBuffer(b), b.constructor.name];
for (const e of E)
  for (const t of T) {
    log(['from', e, t, outcome(() => r(Buffer.from(t, e))), outcome(() => Buffer.byteLength(t, e))]);
  }
for (const e of ['nope', 5, {}, true])
  log(
    outcome(() => r(Buffer.from('abc', e))),
    outcome(() => Buffer.from('abc').toString(e)),
    Buffer.isEncoding(e),
    Buffer.byteLength('abé', e),
  );
let seed = 7;
const rnd = () => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 16) & 255;
for (let i = 0; i < 60; i++) {
  const b = Buffer.from(Array.from({ length: i % 13 }, rnd));
  for (const e of E)
    log([
      e,
      b.toString('hex'),
      outcome(() => [
        b.toString(e),
        b.toString(e, 1),
        b.toString(e, 1, 3),
        b.toString(e, -1, 100),
        b.toString(e, 5, 2),
      ]),
    ]);
}
for (const hex of [
  'e282',
  'e2',
  'f09f98',
  'f0',
  'c3',
  '80',
  'c0af',
  'eda080',
  'f4908080',
  'efbbbf61',
  'ff',
  'e28261',
  'f09f61',
  'e080',
  'fe',
  'f8888080',
])
  log([hex, Buffer.from(hex, 'hex').toString(), JSON.stringify(Buffer.from(hex, 'hex').toString('utf16le'))]);
for (const v of [
  undefined,
  null,
  5,
  -1,
  1.5,
  NaN,
  true,
  Symbol.iterator,
  () => 1,
  {},
  [],
  [1, 2, 300, -1, '7', null, 1.9],
  { length: 2, 0: 1, 1: 2 },
  { length: 'x' },
  { type: 'Buffer', data: [1, 2] },
  { type: 'Buffer', data: 'x' },
  new String('abc'),
  {
    valueOf() {
      return 'vo';
    },
  },
  {
    [Symbol.toPrimitive]() {
      return 'tp';
    },
  },
  new Uint16Array([1, 256, 513]),
  new Uint8Array([1, 2]),
  new ArrayBuffer(3),
  new DataView(new ArrayBuffer(2)),
  10n,
]) {
  log(
    ['from', outcome(() => r(Buffer.from(v)))],
    ['alloc', outcome(() => r(Buffer.alloc(v)))],
    ['concat', Array.isArray(v) ? 0 : outcome(() => r(Buffer.concat(v)))],
    ['bl', outcome(() => Buffer.byteLength(v))],
    ['isb', Buffer.isBuffer(v)],
    ['cmp', outcome(() => Buffer.compare(Buffer.from('a'), v))],
    ['eq', outcome(() => Buffer.from('a').equals(v))],
    ['fill', outcome(() => r(Buffer.alloc(5).fill(v)))],
    ['idx', outcome(() => Buffer.from([0, 1, 5, 255]).indexOf(v))],
    ['new', outcome(() => r(Buffer(v)))],
  );
}
const ab = new ArrayBuffer(8);
for (const a of [[0], [3], [3, 2], [9], [-1], [2, 99], ['2', '3'], [NaN], [2, -1], [undefined, 3], [8]])
  log([a, outcome(() => r(Buffer.from(ab, ...a)))]);
const shared = Buffer.from(ab);
shared[0] = 7;
log(new Uint8Array(ab)[0]);
log(
  r(Buffer.alloc(5, 'ab')),
  r(Buffer.alloc(5, 'é')),
  r(Buffer.alloc(4, 257)),
  r(Buffer.alloc(6, Buffer.from([1, 2]))),
  r(Buffer.alloc(4, '6162', 'hex')),
  outcome(() => r(Buffer.alloc(4, 'zz', 'hex'))),
  r(Buffer.alloc(3, '')),
  outcome(() => Buffer.alloc(2, 'a', 'nope')),
  outcome(() => Buffer.alloc(2 ** 40)),
  outcome(() => Buffer.alloc('5')),
);
log(
  outcome(() => Buffer.concat([Buffer.from('ab'), 'x'])),
  r(Buffer.concat([Buffer.from('ab'), new Uint8Array([1])])),
  r(Buffer.concat([Buffer.from('abcd'), Buffer.from('ef')], 3)),
  r(Buffer.concat([Buffer.from('abcd')], 6)),
  r(Buffer.concat([])),
  outcome(() => Buffer.concat([], -1)),
  outcome(() => Buffer.concat([Buffer.from('a')], 1.5)),
);
const b = Buffer.from('hello world, hello');
for (const a of [
  ['hello'],
  ['hello', 1],
  ['hello', -5],
  ['hello', 99],
  ['', 3],
  ['', 99],
  ['o', undefined],
  ['o', NaN],
  ['o', null],
  ['o', 'latin1'],
  [Buffer.from('wor')],
  [111],
  [111 + 256],
  [-145],
  ['68', 'hex'],
  ['zz'],
  ['llo', -2],
  [new Uint8Array([111]), 5],
])
  log([a, b.indexOf(...a), b.lastIndexOf(...a), b.includes(...a)]);
const u = Buffer.from('aXbXc', 'utf16le');
log(
  u.indexOf('X', 'utf16le'),
  u.indexOf('X', 4, 'utf16le'),
  u.lastIndexOf('X', 'utf16le'),
  u.indexOf(Buffer.from('X')),
);
for (const a of [[], [1], [1, 3], [-3], [-3, -1], [5, 2], [99], ['1', '3']])
  log([a, b.slice(...a).toString(), b.subarray(...a).toString()]);
const c = Buffer.from('abcdef');
c.slice(1, 3)[0] = 65;
log(c.toString());
for (const a of [
  [Buffer.from('bcd')],
  [Buffer.from('xbcdx'), 1, 4],
  [Buffer.from('bcd'), 0, 3, 1, 4],
  [Buffer.from('a'), -1],
  [Buffer.from('a'), 0, 9],
  [Buffer.from('a'), 0, 1, 9],
  [Buffer.from('a'), 0, 1, 0, 99],
  [Buffer.from('a'), 5],
  [Buffer.from('a'), 0, 1, 5, 2],
])
  log([String(a[0]), a.slice(1), outcome(() => c.compare(...a))]);
for (const a of [
  [],
  [2],
  [0, 1],
  [0, 1, 3],
  [-1],
  [0, -1],
  [0, 0, -1],
  [0, 99],
  [99],
  [0, '1', '3'],
  [0, 3, 1],
]) {
  const t = Buffer.alloc(4, '.');
  log([a, outcome(() => c.copy(t, ...a)), t.toString()]);
}
for (const a of [
  ['xyz'],
  ['xyz', 1],
  ['xyz', 1, 2],
  ['xyz', 'latin1'],
  ['xyz', 1, 'hex'],
  ['é€'],
  ['é€', 0, 2],
  ['é€', 0, 4],
  ['😀', 0, 3],
  ['xyz', 9],
  ['xyz', -1],
  ['xyz', 0, 9],
  [5],
  ['abc', 0, 3, 'nope'],
  ['616263', 1, 2, 'hex'],
  ['aé', 0, 3, 'utf16le'],
  ['xyz', undefined, 2],
]) {
  const t = Buffer.alloc(6, '.');
  log([a, outcome(() => t.write(...a)), t.toString('latin1')]);
}
for (const a of [
  ['ab'],
  ['ab', 1],
  ['ab', 1, 4],
  ['ab', 9],
  ['ab', -1],
  ['ab', 2, 1],
  ['ab', 1, 99],
  ['6162', 'hex'],
  ['ab', 1, 'latin1'],
  [5, 1, 3],
  [true],
  ['é', 0, 3],
  [new Uint8Array([1, 2]), 1],
]) {
  const t = Buffer.alloc(6, '.');
  log([a, outcome(() => t.fill(...a).toString('latin1'))]);
}
const num = Buffer.from('0102f3f4f5f6f7f8090a', 'hex');
const names = Object.getOwnPropertyNames(Buffer.prototype)
  .filter((n) => /^(read|write)/.test(n) && !/Slice|Write$/.test(n))
  .sort();
log(names);
for (const n of names.filter((n) => n.startsWith('read')))
  for (const a of [
    [],
    [0],
    [1],
    [2],
    [3],
    [9],
    [10],
    [-1],
    [1.5],
    ['1'],
    [0, 1],
    [0, 3],
    [0, 6],
    [2, 5],
    [0, 7],
    [0, 0],
    [0, '2'],
    [undefined, 2],
  ])
    log([
      n,
      a,
      outcome(() => {
        const v = num[n](...a);
        return typeof v === 'bigint' ? `${v}n` : Object.is(v, -0) ? '-0' : v;
      }),
    ]);
for (const n of names.filter((n) => n.startsWith('write')))
  for (const v of [
    0,
    1,
    -1,
    127,
    128,
    255,
    256,
    65535,
    65536,
    -32769,
    2 ** 31,
    2 ** 32,
    2 ** 32 - 1,
    -(2 ** 31),
    2 ** 40,
    2 ** 48,
    -(2 ** 47),
    2 ** 53,
    1.5,
    -1.5,
    NaN,
    Infinity,
    '7',
    'x',
    null,
    undefined,
    0n,
    5n,
    -1n,
    2n ** 63n,
    2n ** 64n,
  ])
    for (const a of [[], [1], [0, 2], [1, 6], [9]]) {
      const t = Buffer.alloc(10);
      log([n, String(v), typeof v, a, outcome(() => t[n](v, ...a)), t.toString('hex')]);
    }
for (const l of [0, 1, 2, 3, 4, 8, 16])
  for (const s of ['swap16', 'swap32', 'swap64'])
    log([
      l,
      s,
      outcome(() =>
        Buffer.from(Array.from({ length: l }, (_, i) => i))
          [s]()
          .toString('hex'),
      ),
    ]);
log(
  JSON.stringify(Buffer.from('hi')),
  Buffer.from('hi')
    .map((x) => x + 1)
    .toString(),
  r(Buffer.from('hi').map((x) => x)),
  r(Buffer.from('hi').filter(() => true)),
  r(Buffer.of(1, 2)),
  Object.prototype.toString.call(Buffer.alloc(1)),
  Buffer.from('a') instanceof Uint8Array,
  Buffer.from('a') instanceof Buffer,
  Object.keys(Buffer.from('ab')),
  [...Buffer.from('ab').entries()],
  Buffer.name,
  Buffer.length,
  Buffer.poolSize,
  `${Buffer.from('x')}`,
  Buffer.from('ab') + '',
  String(Buffer.from('é').toLocaleString()),
  Buffer.from('xyz').at(-1),
);
log(
  Object.getOwnPropertyNames(Buffer).sort(),
  outcome(() => new Buffer('abc').toString()),
  outcome(() => new Buffer(3).length),
  outcome(() => Buffer.copyBytesFrom(new Uint16Array([1, 2, 3]), 1, 1).toString('hex')),
  outcome(() => Buffer.copyBytesFrom('x')),
  outcome(() => Buffer.from('abc').toString('utf8', 1, 2)),
);
const util = require('util');
log(
  util.inspect(Buffer.from('abc')),
  util.inspect({ b: Buffer.alloc(60) }),
  util.inspect(Buffer.alloc(0)),
  util.inspect(Object.assign(Buffer.from('a'), { x: 1 })),
  util.inspect(Buffer.alloc(51)),
);
const m = require('buffer');
log(
  m.isUtf8(Buffer.from('c3a9', 'hex')),
  m.isUtf8(Buffer.from('c3', 'hex')),
  m.isAscii(Buffer.from('a')),
  m.isAscii(Buffer.from('é')),
  outcome(() => m.isUtf8('x')),
  m.constants.MAX_STRING_LENGTH,
  m.kStringMaxLength,
  m.INSPECT_MAX_BYTES,
  m.atob('YQ=='),
  m.btoa('a'),
  m.Blob === Blob,
  m.Buffer === Buffer,
  globalThis.Buffer === Buffer,
);
