'use strict';
// https://nodejs.org/api/util.html#utiltypes: by what an object is inside, whatever it says of itself.

/** The getter or method works on objects of its own kind only. @param {any} prototype @param {string} member
 * @returns {(value: any) => boolean} */
function works(prototype, member) {
  const found = /** @type {any} */ (Object.getOwnPropertyDescriptor(prototype, member));
  const body = found.get ?? found.value;
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    try {
      body.call(value);
      return true;
    } catch {
      return false;
    }
  };
}

const typedArray = Object.getPrototypeOf(Uint8Array);
const kindOf = /** @type {any} */ (Object.getOwnPropertyDescriptor(typedArray.prototype, Symbol.toStringTag))
  .get;
const builtInTag = Object.prototype.toString;
const generator = Object.getPrototypeOf(function* () {});
const asyncGenerator = Object.getPrototypeOf(async function* () {});

/** An object without a tag of its own making, so that its tag is the language's. @param {string} tag */
function tagged(tag) {
  return (/** @type {any} */ value) =>
    typeof value === 'object' && value !== null && builtInTag.call(value) === `[object ${tag}]`;
}

/** @param {any} value @param {any} prototype */
function descends(value, prototype) {
  return (
    (typeof value === 'object' || typeof value === 'function') &&
    value !== null &&
    prototype.isPrototypeOf(value)
  );
}

/** @type {Record<string, (value: any) => boolean>} */
const types = {
  isDate: works(Date.prototype, 'getTime'),
  isMap: works(Map.prototype, 'size'),
  isSet: works(Set.prototype, 'size'),
  isArrayBuffer: works(ArrayBuffer.prototype, 'byteLength'),
  isSharedArrayBuffer: works(SharedArrayBuffer.prototype, 'byteLength'),
  isAnyArrayBuffer: (value) => types.isArrayBuffer?.(value) || types.isSharedArrayBuffer?.(value) || false,
  isDataView: (value) => ArrayBuffer.isView(value) && kindOf.call(value) === undefined,
  isArrayBufferView: ArrayBuffer.isView,
  isTypedArray: (value) => kindOf.call(value) !== undefined,
  isNumberObject: works(Number.prototype, 'valueOf'),
  isStringObject: works(String.prototype, 'valueOf'),
  isBooleanObject: works(Boolean.prototype, 'valueOf'),
  isBigIntObject: works(BigInt.prototype, 'valueOf'),
  isSymbolObject: works(Symbol.prototype, 'valueOf'),
  isBoxedPrimitive: (value) =>
    ['Number', 'String', 'Boolean', 'BigInt', 'Symbol'].some((it) => types[`is${it}Object`]?.(value)),
  isPromise: (value) => value instanceof Promise,
  isNativeError: (value) => tagged('Error')(value) || (value instanceof Error && Symbol.toStringTag in value),
  isRegExp: works(RegExp.prototype, 'exec'),
  isWeakMap: (value) => value instanceof WeakMap,
  isWeakSet: (value) => value instanceof WeakSet,
  isMapIterator: tagged('Map Iterator'),
  isSetIterator: tagged('Set Iterator'),
  isArgumentsObject: (value) => !(value && Symbol.toStringTag in Object(value)) && tagged('Arguments')(value),
  isModuleNamespaceObject: (value) => tagged('Module')(value) && Object.getPrototypeOf(value) === null,
  isGeneratorFunction: (value) =>
    typeof value === 'function' && (descends(value, generator) || descends(value, asyncGenerator)),
  isAsyncFunction: (value) =>
    typeof value === 'function' &&
    ['AsyncFunction', 'AsyncGeneratorFunction'].includes(builtInTag.call(value).slice(8, -1)),
  isGeneratorObject: (value) =>
    descends(value, generator.prototype) || descends(value, asyncGenerator.prototype),
};
for (const name of [
  ...[
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
    'Uint32Array',
  ],
  ...['Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
]) {
  types[`is${name}`] = (value) => kindOf.call(value) === name;
}

module.exports = types;
