'use strict';
// A whole document with client components in it: with references in React's Flight server, with the components
// themselves in its HTML renderer.

/** What is used of client modules: variable, module id, export. */
exports.used = [
  ['Counter', 'app/counter.tsx', 'default'],
  ['Label', 'app/counter.tsx', 'Label'],
  ['words', 'app/words.ts', '*'],
  ['Compiled', 'node_modules/compiled/index.js', 'default'],
  ['Compiled2', 'node_modules/compiled/index.js', ''],
  ['Part', 'node_modules/compiled/index.js', 'Part'],
  ['Plain', 'node_modules/plain/index.js', ''],
  ['Awaited', 'app/awaited.tsx', 'Awaited'],
];

exports.tree = ({ createElement: h }, c, stylesheets) =>
  h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('link', { rel: 'icon', href: 'data:,' }),
      ...stylesheets.map((href) => h('link', { key: href, rel: 'stylesheet', href, precedence: 'default' })),
      h('title', null, 'By hand: 日本 𝒳'),
    ),
    h(
      'body',
      null,
      h('h1', null, 'Hand-made </script> <!-- \u2028 𝒳'),
      h(c.Counter, { start: 3 }, h(c.Label, { words: c.words }, 'clicked')),
      h(c.Compiled, { id: 'compiled' }),
      h(c.Compiled2, { id: 'compiled2' }),
      h(c.Part, { id: 'part' }),
      h(c.Plain, { id: 'plain' }),
      h(c.Awaited, { id: 'awaited' }),
    ),
  );
