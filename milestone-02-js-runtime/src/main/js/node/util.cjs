'use strict';
// https://nodejs.org/api/util.html
const { inspect: show, format: formatted, custom } = require('./inspect.cjs');
const { checkFunction, invalidType, withCode } = require('./errors.cjs');
const types = require('./types.cjs');

const customPromisify = Symbol.for('nodejs.util.promisify.custom');

/** @param {any} value @param {any} [options] @param {any} [depth] */
function inspect(value, options, depth) {
  // The old way: showHidden and depth by position.
  const chosen = typeof options === 'boolean' ? { showHidden: options, depth } : options;
  return show(value, { ...inspect.defaultOptions, ...chosen });
}
inspect.custom = custom;
inspect.defaultOptions = {
  depth: 2,
  showHidden: false,
  breakLength: 80,
  maxArrayLength: 100,
  maxStringLength: 10000,
};

/** @param {any[]} values */
function format(...values) {
  return formatted(values);
}

/** @param {any} original */
function promisify(original) {
  checkFunction(original, 'original');
  const own = original[customPromisify];
  if (own) {
    checkFunction(own, 'util.promisify.custom');
    return Object.defineProperty(own, customPromisify, { value: own, configurable: true });
  }
  /** @this {any} @param {any[]} values */
  function promised(...values) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [
        ...values,
        (/** @type {any} */ error, /** @type {any} */ result) => (error ? reject(error) : resolve(result)),
      ]);
    });
  }
  Object.setPrototypeOf(promised, Object.getPrototypeOf(original));
  Object.defineProperty(promised, customPromisify, { value: promised, configurable: true });
  return Object.defineProperties(promised, Object.getOwnPropertyDescriptors(original));
}
promisify.custom = customPromisify;

/** @param {any} original */
function callbackify(original) {
  checkFunction(original, 'original');
  /** @this {any} @param {any[]} values */
  function withCallback(...values) {
    const callback = values.pop();
    checkFunction(callback, 'last argument');
    const { nextTick } = /** @type {any} */ (require('./process.cjs'));
    Reflect.apply(original, this, values).then(
      (/** @type {any} */ result) => nextTick(() => Reflect.apply(callback, this, [null, result])),
      (/** @type {any} */ reason) => nextTick(() => Reflect.apply(callback, this, [reason || falsy(reason)])),
    );
  }
  Object.defineProperty(withCallback, 'name', { value: `${original.name}Callbackified`, configurable: true });
  return Object.defineProperty(withCallback, 'length', { value: original.length + 1, configurable: true });
}

/** @param {any} reason */
function falsy(reason) {
  const error = withCode(new Error('Promise was rejected with falsy value'), 'ERR_FALSY_VALUE_REJECTION');
  return Object.assign(error, { reason });
}

/** @param {any} type @param {any} parent */
function inherits(type, parent) {
  checkFunction(type, 'ctor');
  checkFunction(parent, 'superCtor');
  if (parent.prototype === undefined) throw invalidType('superCtor.prototype', 'of type object', undefined);
  Object.defineProperty(type, 'super_', { value: parent, writable: true, configurable: true });
  Object.setPrototypeOf(type.prototype, parent.prototype);
}

/** @type {Set<string>} */
const warned = new Set();

/** @param {any} body @param {string} message @param {string} [code] */
function deprecate(body, message, code) {
  let tell = true;
  /** @this {any} @param {any[]} values */
  function deprecated(...values) {
    if (tell) {
      tell = false;
      if (code === undefined || !warned.has(code)) {
        require('./process.cjs').emitWarning(message, 'DeprecationWarning', code);
      }
      if (code !== undefined) warned.add(code);
    }
    return new.target ? Reflect.construct(body, values, new.target) : Reflect.apply(body, this, values);
  }
  Object.setPrototypeOf(deprecated, body);
  if (body.prototype) deprecated.prototype = body.prototype;
  return deprecated;
}

/** Prints where `NODE_DEBUG` names the section. @param {string} section */
function debuglog(section) {
  const wanted = () =>
    (require('./process.cjs').env.NODE_DEBUG ?? '')
      .split(',')
      .some((/** @type {string} */ it) => it.trim().toLowerCase() === section.toLowerCase());
  /** @param {any[]} values */
  const log = (...values) => {
    if (wanted()) console.error('%s', `${section.toUpperCase()}: ${format(...values)}`);
  };
  return Object.defineProperty(log, 'enabled', { get: wanted });
}

module.exports = {
  inspect,
  format,
  /** @param {any} options @param {any[]} values */
  formatWithOptions: (options, ...values) =>
    formatted(
      values.map((it) =>
        typeof it === 'object' && it !== null ? { [custom]: () => show(it, options) } : it,
      ),
    ),
  promisify,
  callbackify,
  inherits,
  deprecate,
  debuglog,
  debug: debuglog,
  types,
  /** @param {any} a @param {any} b */
  isDeepStrictEqual: (a, b) => require('./deep-equal.cjs').isDeepStrictEqual(a, b),
  isArray: Array.isArray,
  TextEncoder: globalThis.TextEncoder,
  TextDecoder: globalThis.TextDecoder,
  /** @param {any} text */
  toUSVString: (text) => `${text}`.toWellFormed(),
  /** @param {string} text */
  stripVTControlCharacters(text) {
    if (typeof text !== 'string') throw invalidType('str', 'of type string', text);
    // https://en.wikipedia.org/wiki/ANSI_escape_code: CSI, and OSC up to BEL or ST
    return text.replace(
      /[\u001b\u009b](?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[[\]()#;?]*(?:\d{1,4}(?:[;:]\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~])/g,
      '',
    );
  },
};
