// util's functions, its types on one value of each kind, deep equality, and the timers' promises.
const util = require('util');
log(
  util.format(
    '%s %d %i %f %j %o %O %%',
    'a',
    1.5,
    '2.9',
    '3.5',
    { a: 1 },
    [1],
    { b: { c: { d: {} } } },
    'extra',
  ),
  util.format(1, 2, { a: [1, 2] }),
  util.format('%s', Symbol('x')),
  util.format('no args %s'),
  util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: 0 }),
  util.inspect({ a: { b: { c: { d: 1 } } } }, { depth: null }),
  util.inspect({ a: { b: { c: { d: 1 } } } }, false, null),
  util.inspect('x'),
  util.inspect([1, , 3]),
  util.inspect(new Map([[1, { a: 2 }]])),
  util.inspect(class A {}),
  util.inspect({
    [util.inspect.custom](d, o, i) {
      return 'CUSTOM' + d;
    },
  }),
  util.formatWithOptions({ depth: 0 }, '%s', 1, { a: { b: 1 } }),
  util.inspect({ x: 'a'.repeat(5) }, { breakLength: 3 }),
);
const cb = (a, b, c) => setTimeout(() => (a === 0 ? c(new Error('zero')) : c(null, a + b)), 1);
log(
  await util.promisify(cb)(1, 2),
  await outcome(() => util.promisify(cb)(0, 1)),
  util.promisify(cb).name,
  util.promisify(cb).length,
  outcome(() => util.promisify(5)),
);
cb[util.promisify.custom] = () => Promise.resolve('own');
log(await util.promisify(cb)(), util.promisify(cb) === cb[util.promisify.custom]);
const as = async (x) => {
  if (x === 1) throw new Error('one');
  if (x === 2) throw null;
  return x + x;
};
const cf = util.callbackify(as);
const call = (...a) =>
  new Promise((r) => cf(...a, (...v) => r(v.map((e) => (e instanceof Error ? describe(e) : e)))));
log(
  await call(5),
  await call(1),
  await call(2),
  cf.length,
  cf.name,
  outcome(() => cf(1)),
  outcome(() => util.callbackify(1)),
);
function A() {}
function B() {}
util.inherits(A, B);
log(
  new A() instanceof B,
  A.super_ === B,
  outcome(() => util.inherits(A, null)),
  outcome(() => util.inherits(A, () => 1)),
);
class X {
  #p = 1;
}
const vals = {
  undef: undefined,
  nul: null,
  n: 1,
  s: 's',
  o: {},
  a: [],
  d: new Date(),
  r: /x/,
  m: new Map(),
  st: new Set(),
  wm: new WeakMap(),
  ws: new WeakSet(),
  p: Promise.resolve(),
  e: new TypeError(),
  f() {},
  af: async () => 1,
  g: function* () {},
  ag: async function* () {},
  go: (function* () {})(),
  ago: (async function* () {})(),
  ab: new ArrayBuffer(1),
  sab: new SharedArrayBuffer(1),
  dv: new DataView(new ArrayBuffer(1)),
  u8: new Uint8Array(1),
  buf: Buffer.from('a'),
  f64: new Float64Array(1),
  b64: new BigInt64Array(1),
  N: new Number(1),
  S: new String('s'),
  Bo: new Boolean(true),
  Bi: Object(1n),
  Sy: Object(Symbol('q')),
  args: (function () {
    return arguments;
  })(),
  mi: new Map().entries(),
  si: new Set().values(),
  fake: { [Symbol.toStringTag]: 'Map' },
  x: new X(),
  pe: Object.create(Error.prototype),
  pd: Object.create(Date.prototype),
  sub: new (class extends Map {})(),
  prox: { then() {} },
  fakeArgs: { [Symbol.toStringTag]: 'Arguments' },
};
const T = [
  'isDate',
  'isMap',
  'isSet',
  'isArrayBuffer',
  'isSharedArrayBuffer',
  'isAnyArrayBuffer',
  'isDataView',
  'isArrayBufferView',
  'isTypedArray',
  'isNumberObject',
  'isStringObject',
  'isBooleanObject',
  'isBigIntObject',
  'isSymbolObject',
  'isBoxedPrimitive',
  'isPromise',
  'isRegExp',
  'isWeakMap',
  'isWeakSet',
  'isMapIterator',
  'isSetIterator',
  'isArgumentsObject',
  'isGeneratorFunction',
  'isAsyncFunction',
  'isGeneratorObject',
  'isUint8Array',
  'isFloat64Array',
  'isBigInt64Array',
  'isInt8Array',
  'isNativeError',
  'isModuleNamespaceObject',
];
for (const t of T)
  log(
    t,
    Object.entries(vals)
      .filter(([, v]) => util.types[t](v))
      .map(([k]) => k),
  );
const eq = (a, b) => util.isDeepStrictEqual(a, b);
const c1 = { a: 1 };
c1.self = c1;
const c2 = { a: 1 };
c2.self = c2;
const sy = Symbol('k');
log(
  eq(1, 1),
  eq(1, '1'),
  eq(NaN, NaN),
  eq(0, -0),
  eq({ a: 1, b: 2 }, { b: 2, a: 1 }),
  eq({ a: 1 }, { a: 1, b: undefined }),
  eq([1, , 3], [1, undefined, 3]),
  eq([1, 2], [1, 2]),
  eq(new Date(1), new Date(1)),
  eq(new Date(1), new Date(2)),
  eq(new Date(NaN), new Date(NaN)),
  eq(/a/g, /a/g),
  eq(/a/g, /a/i),
  eq(new Set([1, { a: 1 }]), new Set([{ a: 1 }, 1])),
  eq(new Set([1]), new Set([2])),
  eq(
    new Map([
      [{ k: 1 }, { v: 1 }],
      [2, 3],
    ]),
    new Map([
      [2, 3],
      [{ k: 1 }, { v: 1 }],
    ]),
  ),
  eq(new Map([[1, 2]]), new Map([[1, 3]])),
  eq(new Error('a'), new Error('a')),
  eq(new Error('a'), new TypeError('a')),
  eq(new Uint8Array([1]), new Uint8Array([1])),
  eq(new Uint8Array([1]), Buffer.from([1])),
  eq(Buffer.from('a'), Buffer.from('a')),
  eq(c1, c2),
  eq({ [sy]: 1 }, { [sy]: 1 }),
  eq({ [sy]: 1 }, {}),
  eq(Object(1), Object(1)),
  eq(Object('a'), Object('b')),
  eq([], {}),
  eq(null, undefined),
  eq(Object.create(null), {}),
  eq(
    () => 1,
    () => 1,
  ),
  eq(new ArrayBuffer(2), new ArrayBuffer(2)),
  eq(1n, 1n),
  eq(new WeakMap(), new WeakMap()),
  eq(Promise.resolve(1), Promise.resolve(1)),
  eq(new Set([[1], [2]]), new Set([[2], [1]])),
  eq(new DataView(new ArrayBuffer(1)), new DataView(new ArrayBuffer(1))),
  eq({ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 1 }] } }),
  eq(new Set([1, 1.5, 'a']), new Set(['a', 1, 1.5])),
);
const dep = util.deprecate(
  function f(a) {
    return [this?.v, a];
  },
  'old',
  'DEPX',
);
log(dep.call({ v: 1 }, 2), dep.length >= 0, new (util.deprecate(class Q {}, 'q'))() instanceof Object);
log(
  util.stripVTControlCharacters('\u001b[31mred\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u0007'),
  util.toUSVString('a\ud800'),
  util.isArray([]),
  util.TextEncoder === TextEncoder,
  util.debuglog('x').enabled,
  util.inspect.defaultOptions.depth,
);
const tm = require('timers/promises');
log(await tm.setTimeout(1, 'v'), await tm.setImmediate('i'));
const ac = new AbortController();
setTimeout(() => ac.abort('r'), 1);
log(await outcome(() => tm.setTimeout(1000, 0, { signal: ac.signal })));
let k = 0;
for await (const v of tm.setInterval(1, 'iv')) {
  if (++k === 3) {
    log(v);
    break;
  }
}
log(require('timers').setTimeout === setTimeout, await tm.scheduler.wait(1));
