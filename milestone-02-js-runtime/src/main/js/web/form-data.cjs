'use strict';
// https://xhr.spec.whatwg.org/#interface-formdata, and its two encodings. Java reads them.
const java = require('java:multipart');
const { Blob, File, bytesOf, isBlob, isFile } = require('./blob.cjs');
const { parseForm } = require('./url.cjs');
const { asInterface, needs, typeError } = require('./idl.cjs');

/** @typedef {string | InstanceType<typeof File>} Entry */

class FormData {
  /** @type {[string, Entry][]} */
  #list = [];

  /** @param {unknown} [form] */
  constructor(form) {
    if (form !== undefined)
      throw typeError(
        'ERR_INVALID_ARG_TYPE',
        'FormData constructor: Argument 1 could not be converted to: undefined.',
      );
  }

  /** @param {string} name @param {any} value @param {string} [filename] */
  append(name, value, filename) {
    needs('FormData.append', arguments, 2);
    this.#list.push([usv(name), entry(value, filename, arguments.length > 2)]);
  }

  /** @param {string} name */
  delete(name) {
    needs('FormData.delete', arguments, 1);
    const n = usv(name);
    this.#list = this.#list.filter((it) => it[0] !== n);
  }

  /** @param {string} name @returns {Entry | null} */
  get(name) {
    needs('FormData.get', arguments, 1);
    const n = usv(name);
    return this.#list.find((it) => it[0] === n)?.[1] ?? null;
  }

  /** @param {string} name @returns {Entry[]} */
  getAll(name) {
    needs('FormData.getAll', arguments, 1);
    const n = usv(name);
    return this.#list.filter((it) => it[0] === n).map((it) => it[1]);
  }

  /** @param {string} name */
  has(name) {
    needs('FormData.has', arguments, 1);
    const n = usv(name);
    return this.#list.some((it) => it[0] === n);
  }

  /** @param {string} name @param {any} value @param {string} [filename] */
  set(name, value, filename) {
    needs('FormData.set', arguments, 2);
    const n = usv(name);
    const made = entry(value, filename, arguments.length > 2);
    const first = this.#list.findIndex((it) => it[0] === n);
    if (first < 0) this.#list.push([n, made]);
    else this.#list = this.#list.filter((it, i) => i <= first || it[0] !== n).with(first, [n, made]);
  }

  /** @param {(value: Entry, name: string, form: FormData) => void} callback @param {any} [thisArg] */
  forEach(callback, thisArg) {
    needs('FormData.forEach', arguments, 1);
    for (const [name, value] of this) Reflect.apply(callback, thisArg, [value, name, this]);
  }

  /** @returns {Generator<[string, Entry], undefined>} */
  *entries() {
    for (let i = 0; i < this.#list.length; i++) yield [.../** @type {[string, Entry]} */ (this.#list[i])];
  }

  /** @returns {Generator<string, undefined>} */
  *keys() {
    for (const [name] of this.entries()) yield name;
  }

  /** @returns {Generator<Entry, undefined>} */
  *values() {
    for (const [, value] of this.entries()) yield value;
  }

  /** @returns {Generator<[string, Entry], undefined>} */
  [Symbol.iterator]() {
    return this.entries();
  }

  /** @param {any} value @returns {value is FormData} */
  static is(value) {
    return typeof value === 'object' && value !== null && #list in value;
  }
}
const { is: isFormData } = FormData;
delete (/** @type {any} */ (FormData).is);
asInterface(FormData);

/** @param {unknown} value */
function usv(value) {
  return `${value}`.toWellFormed();
}

/** https://xhr.spec.whatwg.org/#create-an-entry @param {any} value @param {any} filename @param {boolean} named @returns {Entry} */
function entry(value, filename, named) {
  if (!isBlob(value)) {
    if (named)
      throw typeError(
        'ERR_INVALID_ARG_TYPE',
        "Failed to execute 'append' on 'FormData': parameter 2 is not of type 'Blob'",
      );
    return usv(value);
  }
  if (isFile(value) && !named) return value;
  const name = named ? usv(filename) : isFile(value) ? value.name : 'blob';
  return new File([value], name, {
    type: value.type,
    lastModified: isFile(value) ? value.lastModified : Date.now(),
  });
}

/**
 * https://html.spec.whatwg.org/#multipart/form-data-encoding-algorithm
 *
 * @param {FormData} form
 * @returns {{ body: any, type: string }}
 */
function encodeMultipart(form) {
  const boundary = `----formdata-fourteen-${java.boundary()}`;
  /** @type {any[]} */
  const parts = [];
  for (const [name, value] of form) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(lines(name))}"`;
    if (typeof value === 'string') {
      parts.push(`${head}\r\n\r\n${lines(value)}\r\n`);
    } else {
      const type = value.type || 'application/octet-stream';
      parts.push(`${head}; filename="${quoted(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`, value, '\r\n');
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return { body: new Blob(parts), type: `multipart/form-data; boundary=${boundary}` };
}

/** @param {string} text */
function lines(text) {
  return text.replace(/\r\n?|\n/g, '\r\n');
}

/** @param {string} text */
function quoted(text) {
  return text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');
}

/**
 * A body of one of the two form types.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} contentType
 * @returns {FormData}
 */
function decodeForm(bytes, contentType) {
  const form = new FormData();
  const essence = /** @type {string} */ (contentType.split(';')[0]).trim().toLowerCase();
  if (essence === 'application/x-www-form-urlencoded') {
    for (const [name, value] of parseForm(new TextDecoder().decode(bytes))) form.append(name, value);
    return form;
  }
  if (essence !== 'multipart/form-data') {
    throw new TypeError(
      'Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".',
    );
  }
  const parts = java.parse(bytes.buffer, bytes.byteOffset, bytes.length, contentType);
  if (typeof parts === 'string')
    throw new TypeError('Failed to parse body as FormData.', { cause: new TypeError(parts) });
  for (let i = 0; i < parts.length; i += 5) {
    const [name, filename, type, from, to] = [
      parts[i],
      parts[i + 1],
      parts[i + 2],
      parts[i + 3],
      parts[i + 4],
    ];
    const content = bytes.subarray(from, to);
    if (filename === null) form.append(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
    else form.append(name, new File([content], filename, { type }));
  }
  return form;
}

module.exports = { FormData, isFormData, encodeMultipart, decodeForm, bytesOf };
