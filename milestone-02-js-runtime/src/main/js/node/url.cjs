'use strict';
// https://nodejs.org/api/url.html: the web's URL, paths as URLs, and the old parser as far as it is still in use.
const java = require('java:url');
const { URL, URLSearchParams } = /** @type {any} */ (require('../web/url.cjs'));
const { checkString, invalidType, withCode } = require('./errors.cjs');
const path = require('./path.cjs');

const windows = path.sep === '\\';

/** @param {any} url */
function fileURLToPath(url) {
  if (typeof url === 'string') url = new URL(url);
  else if (!(url instanceof URL)) throw invalidType('path', 'of type string or an instance of URL', url);
  if (url.protocol !== 'file:') {
    throw withCode(new TypeError('The URL must be of scheme file'), 'ERR_INVALID_URL_SCHEME');
  }
  return windows ? windowsPath(url) : posixPath(url);
}

/** @param {any} url */
function posixPath(url) {
  if (url.hostname !== '') {
    throw withCode(
      new TypeError(`File URL host must be "localhost" or empty on ${require('./process.cjs').platform}`),
      'ERR_INVALID_FILE_URL_HOST',
    );
  }
  if (/%2f/i.test(url.pathname)) throw badPath('must not include encoded / characters');
  return decodeURIComponent(url.pathname);
}

/** @param {any} url */
function windowsPath(url) {
  if (/%2f|%5c/i.test(url.pathname)) throw badPath('must not include encoded \\ or / characters');
  const decoded = decodeURIComponent(url.pathname.replaceAll('/', '\\'));
  if (url.hostname !== '') return `\\\\${java.toUnicode(url.hostname)}${decoded}`;
  if (!/^\\[a-z]:/i.test(decoded)) throw badPath('must be absolute');
  return decoded.slice(1);
}

/** @param {string} what */
function badPath(what) {
  return withCode(new TypeError(`File URL path ${what}`), 'ERR_INVALID_FILE_URL_PATH');
}

/** @param {string} file */
function pathToFileURL(file) {
  checkString(file, 'path');
  const url = new URL('file://');
  let resolved = path.resolve(file);
  // A slash at the end counts.
  if (/[/\\]$/.test(file) && (windows || file.endsWith('/')) && !resolved.endsWith(path.sep)) resolved += '/';
  let encoded = resolved.replace(/[%\n\r\t[\]|^~]/g, (it) => (it === '~' ? '%7E' : encodeURIComponent(it)));
  encoded = windows ? encoded.replaceAll('\\', '/') : encoded.replaceAll('\\', '%5C');
  url.pathname = encoded.replaceAll('?', '%3F').replaceAll('#', '%23');
  return url;
}

/** As the options of an HTTP request. @param {any} url */
function urlToHttpOptions(url) {
  const { hostname, protocol, hash, search, pathname, href, port, username, password } = url;
  return {
    protocol,
    hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
    hash,
    search,
    pathname,
    path: `${pathname || ''}${search || ''}`,
    href,
    ...(port === '' ? {} : { port: Number(port) }),
    ...(username || password
      ? { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` }
      : {}),
  };
}

/** @param {any} url @param {any} [options] @returns {string} */
function format(url, options) {
  if (typeof url === 'string') return require('./legacy-url.cjs').parse(url).format();
  if (url instanceof URL) return formatURL(url, options);
  if (typeof url !== 'object' || url === null) {
    throw invalidType('urlObject', 'one of type object or string', url);
  }
  return require('./legacy-url.cjs').Url.prototype.format.call(url);
}

/** @param {any} url @param {any} options */
function formatURL(url, options = {}) {
  const copy = new URL(url);
  const { auth = true, fragment = true, search = true, unicode = false } = options ?? {};
  if (!auth) copy.username = copy.password = '';
  if (!fragment) copy.hash = '';
  if (!search) copy.search = '';
  if (!unicode || copy.hostname === '') return copy.href;
  return copy.href.replace(copy.hostname, () => java.toUnicode(copy.hostname));
}

module.exports = {
  URL,
  URLSearchParams,
  fileURLToPath,
  pathToFileURL,
  urlToHttpOptions,
  /** @param {any} domain */
  domainToASCII: (domain) => java.toAscii(`${domain}`),
  /** @param {any} domain */
  domainToUnicode: (domain) => java.toUnicode(`${domain}`),
  format,
  /** @param {any} url @param {boolean} [query] @param {boolean} [slashes] */
  parse: (url, query, slashes) => require('./legacy-url.cjs').parse(url, query, slashes),
  /** @param {string} from @param {string} to */
  resolve: (from, to) => require('./legacy-url.cjs').resolve(from, to),
  get Url() {
    return require('./legacy-url.cjs').Url;
  },
};
