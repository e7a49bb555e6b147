// Files as URLs and back, and the old parser.
const url = require('url');
for (const f of [
  'file:///a/b',
  'file:///a%20b',
  'file:///a%2fb',
  'file:///a%2Fb',
  'file://host/x',
  'http://x/',
  'file:///%E2%82%AC',
  'file:///a%',
  '/a',
  5,
  null,
  {},
  new URL('file:///x?y#z'),
  'file:///C:/a',
  'file:///a%25b',
  'file:',
  'file://localhost/q',
])
  log(
    String(f),
    outcome(() => url.fileURLToPath(f)),
  );
for (const p of [
  '/a',
  '/a b',
  '/a#b?c',
  '/a%20',
  '/a\\b',
  '/é',
  '/a/',
  '/a/../b',
  '/a\nb\t',
  '/',
  '/a"<>`{}|^',
  '/a[b]',
  '/a/b/..',
  '/:x',
  5,
])
  log(
    p,
    outcome(() => url.pathToFileURL(p).href),
  );
for (const u of ['http://u:p@h:8/p?q=1#f', 'https://[::1]:3/x', 'http://h', 'http://a%40b:c%3A@h/'])
  log(
    url.urlToHttpOptions(new URL(u)).auth,
    Object.entries(url.urlToHttpOptions(new URL(u))).filter(([k]) => !k.startsWith('_')),
  );
for (const d of ['example.com', 'español.com', 'xn--espaol-zwa.com', 'xn--iñvalid.com', '中文.com', ''])
  log(d, url.domainToASCII(d), url.domainToUnicode(d));
const pick = (u) => ({
  protocol: u.protocol,
  slashes: u.slashes,
  auth: u.auth,
  host: u.host,
  port: u.port,
  hostname: u.hostname,
  hash: u.hash,
  search: u.search,
  query: u.query,
  pathname: u.pathname,
  path: u.path,
  href: u.href,
});
for (const s of [
  'http://user:pass@sub.example.com:8080/p/a/t/h?query=string#hash',
  'http://example.com',
  'HTTP://EXAMPLE.com/X',
  '/p?a=1&b=2#h',
  '?x=1',
  '#h',
  '',
  'a/b',
  '//h/p',
  'mailto:a@b.c',
  'javascript:alert(1)',
  'http:\\\\h\\p',
  'http://h/a b?c d#e f',
  'http://h?x',
  'http://h#y',
  'file:///a/b',
  'file://h/a',
  'https://[::1]:80/x',
  'http://h:/',
  'x:y',
  'http://a.com/\'"<>',
  'http://h/p?',
  'http://h/p#',
  'data:text/plain,x',
  'http://ÜBER.de/',
  '  http://x/ ',
  'http://a@b@c/',
  'http://h/%zz',
  'http://a b/c',
  '/a?b?c',
  '/a#b#c',
  'http://h/a?b#c?d',
  'ws://h',
  'x://h/p',
  'foo:bar',
  'localhost:80/x',
  'http:x',
]) {
  log(
    s,
    outcome(() => pick(url.parse(s))),
  );
}
log(
  pick(url.parse('/p?a=1&b=2&a=3&c=%20d+e', true)),
  pick(url.parse('//h/p', false, true)),
  pick(url.parse('/p', true)),
  outcome(() => url.parse(5)),
  outcome(() => url.parse()),
);
for (const o of [
  { protocol: 'http', host: 'h:8', pathname: 'p', search: 'q' },
  { protocol: 'http:', hostname: 'h', port: 8, pathname: '/p', query: { a: 1, b: [2, 3], c: 'x y' } },
  { pathname: '/p#x?y' },
  { hostname: '::1', protocol: 'http' },
  { auth: 'u:p@', host: 'h' },
  { slashes: true, host: 'h', hash: 'x' },
  {},
  { protocol: 'mailto', pathname: 'a@b' },
  { protocol: 'file', pathname: '/x' },
  'http://h/../x',
  5,
  null,
])
  log(outcome(() => url.format(o)));
const u = new URL('https://u:p@測試.com/x?y#z');
log(
  url.format(u),
  url.format(u, { auth: false }),
  url.format(u, { fragment: false, search: false }),
  url.format(u, { unicode: true }),
);
for (const [a, b] of [
  ['/one/two/three', 'four'],
  ['http://example.com/', '/one'],
  ['http://example.com/one', '/two'],
  ['http://a.com/b/c/d', '../x?y'],
  ['/a/b', '//h/c'],
  ['/a', 'http://x/y'],
  ['http://h/a', '#f'],
  ['http://h/a?q', '?r'],
  ['a/b', 'c'],
  ['/a/b', '../../..'],
  ['http://h', 'x'],
])
  log(a, b, url.resolve(a, b));
log(url.URL === URL, url.URLSearchParams === URLSearchParams);
