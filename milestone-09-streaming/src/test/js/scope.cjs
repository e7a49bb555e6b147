'use strict';
// What the trees are written with, and the trees themselves, by name or as source.
const React = require('react');
const corpus = require('./trees.cjs');

/** A value that comes some turns of the event loop later. */
async function later(value, turns = 1) {
  for (let i = 0; i < turns; i++) await new Promise((done) => setImmediate(done));
  return value;
}

exports.trees = (more) => {
  const scope = {
    React,
    h: React.createElement,
    Fragment: React.Fragment,
    Suspense: React.Suspense,
    later,
    times: (count, make) => Array.from({ length: count }, (_, index) => make(index)),
    c: more.components,
    ...more,
  };
  const groups = corpus(scope);
  const named = Object.assign({}, ...Object.values(groups));
  const made = (source) => new Function(...Object.keys(scope), `return (${source});`)(...Object.values(scope));
  return {
    list: () =>
      Object.entries(groups).flatMap(([group, trees]) =>
        Object.entries(trees).map(([name, tree]) => ({ group, name, source: String(tree) })),
      ),
    make: ({ name, source }) => (name === undefined ? made(source) : named[name]()),
  };
};
