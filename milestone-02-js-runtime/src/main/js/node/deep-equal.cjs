'use strict';
// assert.deepStrictEqual's comparison. https://nodejs.org/api/assert.html#comparison-details_1
const types = /** @type {any} */ (require('./types.cjs'));

/** @param {any} a @param {any} b */
function isDeepStrictEqual(a, b) {
  return equal(a, b, new Map());
}

/** @typedef {Map<any, any>} Open pairs that are being compared: met again they count as equal */

/** @param {any} a @param {any} b @param {Open} open @returns {boolean} */
function equal(a, b, open) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Object.prototype.toString.call(a) !== Object.prototype.toString.call(b)) return false;
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && a.length !== b.length)) return false;
  if (!sameInside(a, b)) return false;
  if (open.get(a) === b) return true;
  const outer = open.get(a);
  open.set(a, b);
  const result = sameProperties(a, b, open) && sameElements(a, b, open);
  if (outer === undefined) open.delete(a);
  else open.set(a, outer);
  return result;
}

/** What a value holds beside its properties. @param {any} a @param {any} b */
function sameInside(a, b) {
  if (types.isDate(a)) return types.isDate(b) && a.getTime() === b.getTime();
  if (types.isRegExp(a)) return types.isRegExp(b) && String(a) === String(b) && a.lastIndex === b.lastIndex;
  if (types.isNativeError(a)) {
    return (
      types.isNativeError(b) &&
      a.message === b.message &&
      a.name === b.name &&
      equal(a.cause, b.cause, new Map())
    );
  }
  if (types.isBoxedPrimitive(a)) return types.isBoxedPrimitive(b) && Object.is(a.valueOf(), b.valueOf());
  if (types.isAnyArrayBuffer(a))
    return types.isAnyArrayBuffer(b) && sameBytes(new Uint8Array(a), new Uint8Array(b));
  if (types.isDataView(a)) return types.isDataView(b) && sameBytes(bytesOf(a), bytesOf(b));
  if (types.isMap(a) || types.isSet(a)) return types.isMap(a) === types.isMap(b) && a.size === b.size;
  // Of a promise and of what is weak nobody can look inside.
  return true;
}

/** @param {DataView} view */
function bytesOf(view) {
  return new Uint8Array(/** @type {ArrayBuffer} */ (view.buffer), view.byteOffset, view.byteLength);
}

/** @param {Uint8Array} a @param {Uint8Array} b */
function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Own enumerable keys, symbols too. @param {any} object @returns {any[]} */
function keysOf(object) {
  return Reflect.ownKeys(object).filter((key) => Object.prototype.propertyIsEnumerable.call(object, key));
}

/** @param {any} a @param {any} b @param {Open} open */
function sameProperties(a, b, open) {
  const keys = keysOf(a);
  return (
    keys.length === keysOf(b).length &&
    keys.every((key) => Object.prototype.propertyIsEnumerable.call(b, key) && equal(a[key], b[key], open))
  );
}

/** @param {any} a @param {any} b @param {Open} open */
function sameElements(a, b, open) {
  if (types.isSet(a)) return matched([...a], [...b], open);
  if (types.isMap(a)) return matched([...a], [...b], open);
  return true;
}

/** Whether each of the one has a partner among the others, in any order. @param {any[]} some @param {any[]} others
 * @param {Open} open */
function matched(some, others, open) {
  const left = [...others];
  return some.every((element, i) => {
    // Most often they stand in the same order.
    const near = left.indexOf(others[i]);
    const at =
      near >= 0 && equal(element, others[i], open) ? near : left.findIndex((it) => equal(element, it, open));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

module.exports = { isDeepStrictEqual };
