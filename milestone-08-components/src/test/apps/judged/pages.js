// Pages of server components: each is rendered here and by React's own packages in Node, and has to give the same bytes.
const React = require('react');
const client = require('./client.js');
// As compilers write `import compiled, { Badge } from './compiled.js'`.
const interop = (module) => (module && module.__esModule ? module : { default: module });
const compiled = interop(require('./compiled.js'));
const whole = interop(require('./whole.js'));
const h = React.createElement;
const { Suspense, Fragment } = React;

const later = (value) => Promise.resolve().then(() => value);
const html = (...body) => h('html', { lang: 'en' }, h('head', null, h('meta', { charSet: 'utf-8' })), h('body', null, ...body));
const Async = async ({ children }) => later(children);
const Fails = async () => {
  await later();
  throw new Error('failed on the server');
};

exports.plain = () => html(h('h1', { style: { color: 'red', marginTop: 3 } }, 'A & B'), h('p', null, 'x', 1, 'y'));
exports.counter = () => html(h('main', null, h(client.Counter, { start: 3 }, h('i', null, 'in'), ' text')));
exports.ids = () =>
  html(h(client.Ids, null, h(client.Ids), h('ul', null, [1, 2, 3].map((n) => h('li', { key: n }, h(client.Ids))))), h(client.Ids));
exports.context = () =>
  html(
    h(client.ThemeProvider, { value: 'dark' }, h('div', null, h(client.Themed, { label: 'in' }))),
    h(client.Theme, { value: 'blue' }, h(client.Themed, { label: 'by the context itself' })),
    h(client.Themed, { label: 'out' }),
  );
exports.async = async () => html(await later(h('p', null, 'late')), h(Async, null, h(client.Themed, { label: 'l' })));
exports.suspense = () =>
  html(h(Suspense, { fallback: h('p', null, 'wait') }, h(Async, null, h('p', null, 'here'), h(client.Ids))), h(client.Ids));
exports.nestedSuspense = () =>
  html(
    h(Suspense, { fallback: 1 }, h(Async, null, h('div', null, h(Suspense, { fallback: 2 }, h(Async, null, 'deep'))))),
  );
exports.promiseProp = () => html(h(client.ReadsLater, { promise: later('value') }));
exports.promiseChild = () => html(h('p', null, later(h('b', null, 'promised')), later('text')));
exports.data = () =>
  html(
    h(client.Shows, {
      map: new Map([
        ['a', 1],
        ['b', 2],
      ]),
      set: new Set(['x', 'y']),
      date: new Date(0),
      big: 12n,
      none: undefined,
      list: [1, , 3],
    }),
  );
exports.children = () =>
  html(
    h(client.Clones, null, h('a', { href: '/x' }, h('b', null, 'inside'))),
    h(client.Counts, null, 'a', h('b', { key: 'k' }, 'b'), [h('i', { key: 1 }), h('i', { key: 2 })], null, false, 3),
    h(client.Counts),
    h(client.Counts, null, h(Async, null, 'a'), h(Async, null, 'b')),
  );
exports.references = () => html(h(client.Renders, { as: client.Themed, icon: h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0' })) }));
exports.kinds = () => html(h(client.Memo, { n: 5 }), h(client.Forwards, { value: '"q"' }), h(client.Plain, null, h('p')));
exports.caught = () =>
  html(h(Suspense, { fallback: 'fallback' }, h(client.Catching, null, h(Fails))), h('p', null, 'after'));
exports.clientThrows = () => html(h(Suspense, { fallback: 'fallback' }, h(client.Catching, null, h(client.Throws))));
exports.hoisted = () =>
  html(
    h('title', null, 'A title'),
    h('meta', { name: 'description', content: 'd' }),
    h('link', { rel: 'stylesheet', href: '/a.css', precedence: 'high' }),
    h('link', { rel: 'icon', href: '/i.svg' }),
    h('script', { async: true, src: '/s.js' }),
    h('main', null, h('img', { src: '/p.png', alt: '' }), h('img', { src: '/l.png', loading: 'lazy' })),
  );
exports.fragments = () =>
  html(h(Fragment, null, h(client.Ids), h(Fragment, { key: 'f' }, 'a', h(client.Ids))), [h(client.Ids, { key: 'l' }), 'text']);
exports.forms = () =>
  html(
    h('form', { action: '/post' }, h('select', { defaultValue: 'b' }, ['a', 'b'].map((v) => h('option', { key: v, value: v }, v)))),
    h('textarea', { defaultValue: 'text\n' }),
    h('input', { type: 'checkbox', defaultChecked: true, name: 'n' }),
  );
exports.shared = () => {
  const one = h('p', null, h(client.Ids));
  return html(one, one, h(client.Plain, null, one));
};
exports.large = () =>
  html(h('ul', null, Array.from({ length: 200 }, (_, n) => h('li', { key: n, className: 'item' }, `number ${n}`, n % 50 ? null : h(client.Ids)))));
exports.generator = () => {
  const Items = function* () {
    yield h('i', { key: 1 }, 'one');
    yield h(client.Ids, { key: 2 });
  };
  return html(h(Items), new Set(['a', 'b']));
};
exports.compiled = () => html(h(compiled.default, null, 'default'), h(compiled.Badge, null, 'named'), h(whole.default, { n: 1 }));
