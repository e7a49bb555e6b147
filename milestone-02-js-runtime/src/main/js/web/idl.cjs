'use strict';
// What Web IDL says of every interface alike. https://webidl.spec.whatwg.org/

/**
 * Makes a class look like an interface: accessors and methods enumerable, a name for `Object.prototype.toString`.
 *
 * @param {any} type
 * @param {string} [name]
 */
function asInterface(type, name = type.name) {
  for (const key of Object.getOwnPropertyNames(type.prototype)) {
    if (key !== 'constructor') Object.defineProperty(type.prototype, key, { enumerable: true });
  }
  Object.defineProperty(type.prototype, Symbol.toStringTag, { value: name, configurable: true });
  PROTOTYPES.add(type.prototype);
  return type;
}
const PROTOTYPES = new WeakSet();

/** Whether the object is of an interface, or of a class that extends one. @param {object} object */
function isInterface(object) {
  for (let it = Object.getPrototypeOf(object); it; it = Object.getPrototypeOf(it)) {
    if (PROTOTYPES.has(it)) return true;
  }
  return false;
}

/**
 * A type error as Node words it, with Node's code.
 *
 * @param {string} code
 * @param {string} message
 */
function typeError(code, message) {
  return withCode(new TypeError(message), code);
}

/**
 * @template {Error} E
 * @param {E} error
 * @param {string} code
 * @returns {E & { code: string }}
 */
function withCode(error, code) {
  return Object.assign(error, { code });
}

/**
 * Fails unless a function got as many arguments as it needs.
 *
 * @param {string} what
 * @param {{ length: number }} given
 * @param {number} needed
 */
function needs(what, given, needed) {
  if (given.length < needed) {
    throw typeError(
      'ERR_MISSING_ARGS',
      `${what}: ${needed} argument${needed === 1 ? '' : 's'} required, but only ${given.length} present.`,
    );
  }
}

/** A marker that only the shells have: what a constructor of an interface without a public one asks for. */
const INTERNAL = Symbol('internal');

/** @param {unknown} key */
function onlyInside(key) {
  if (key !== INTERNAL) throw typeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
}

module.exports = { asInterface, isInterface, typeError, withCode, needs, INTERNAL, onlyInside };
