'use strict';
// https://webidl.spec.whatwg.org/#idl-DOMException

/** The names that still have a number. https://webidl.spec.whatwg.org/#dfn-error-names-table */
const CODES = [
  ['IndexSizeError', 'INDEX_SIZE_ERR', 1],
  ['HierarchyRequestError', 'HIERARCHY_REQUEST_ERR', 3],
  ['WrongDocumentError', 'WRONG_DOCUMENT_ERR', 4],
  ['InvalidCharacterError', 'INVALID_CHARACTER_ERR', 5],
  ['NoModificationAllowedError', 'NO_MODIFICATION_ALLOWED_ERR', 7],
  ['NotFoundError', 'NOT_FOUND_ERR', 8],
  ['NotSupportedError', 'NOT_SUPPORTED_ERR', 9],
  ['InUseAttributeError', 'INUSE_ATTRIBUTE_ERR', 10],
  ['InvalidStateError', 'INVALID_STATE_ERR', 11],
  ['SyntaxError', 'SYNTAX_ERR', 12],
  ['InvalidModificationError', 'INVALID_MODIFICATION_ERR', 13],
  ['NamespaceError', 'NAMESPACE_ERR', 14],
  ['InvalidAccessError', 'INVALID_ACCESS_ERR', 15],
  ['TypeMismatchError', 'TYPE_MISMATCH_ERR', 17],
  ['SecurityError', 'SECURITY_ERR', 18],
  ['NetworkError', 'NETWORK_ERR', 19],
  ['AbortError', 'ABORT_ERR', 20],
  ['URLMismatchError', 'URL_MISMATCH_ERR', 21],
  ['QuotaExceededError', 'QUOTA_EXCEEDED_ERR', 22],
  ['TimeoutError', 'TIMEOUT_ERR', 23],
  ['InvalidNodeTypeError', 'INVALID_NODE_TYPE_ERR', 24],
  ['DataCloneError', 'DATA_CLONE_ERR', 25],
];
const CODE_OF = new Map(CODES.map(([name, , code]) => [name, code]));

class DOMException extends Error {
  #name;

  /**
   * @param {unknown} [message]
   * @param {unknown} [options] the error's name, or `{name, cause}`
   */
  constructor(message = '', options = 'Error') {
    const { name = 'Error', ...rest } =
      typeof options === 'object' && options !== null ? /** @type {any} */ (options) : { name: options };
    super(`${message}`, 'cause' in rest ? { cause: rest.cause } : undefined);
    this.#name = `${name}`;
    // V8 heads the stack with the name that the prototype's getter will give.
    const stack = this.stack;
    if (stack?.startsWith('Error')) this.stack = this.#name + stack.slice(5);
    hide(this, 'stack');
    delete (/** @type {any} */ (this).message);
    this.#message = `${message}`;
  }

  #message = '';

  // @ts-expect-error Error declares a field, the standard an accessor of the prototype.
  get name() {
    return this.#name;
  }

  // @ts-expect-error likewise
  get message() {
    return this.#message;
  }

  get code() {
    return CODE_OF.get(this.#name) ?? 0;
  }

  get [Symbol.toStringTag]() {
    return 'DOMException';
  }
}

/** @param {object} object @param {string} key */
function hide(object, key) {
  Object.defineProperty(object, key, { enumerable: false });
}

for (const key of ['name', 'message', 'code'])
  Object.defineProperty(DOMException.prototype, key, { enumerable: true });
for (const [, constant, code] of CODES) {
  const descriptor = { value: code, enumerable: true };
  Object.defineProperty(DOMException, /** @type {string} */ (constant), descriptor);
  Object.defineProperty(DOMException.prototype, /** @type {string} */ (constant), descriptor);
}

module.exports = { DOMException };
