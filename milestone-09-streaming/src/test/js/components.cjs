'use strict';
// The client components of the trees. Each does something that a server renderer could get wrong.
const React = require('react');
const { createElement: h, Children, Fragment, useId, useState, useContext, useMemo, useActionState, use } = React;

const Theme = React.createContext('light');

class Boundary extends React.Component {
  state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  render() {
    return this.state.failed ? h('em', null, 'failed') : this.props.children;
  }
}

module.exports = {
  Id: ({ label = 'id' }) => h('i', { id: useId() }, label),
  Counter: ({ start = 0, children }) => {
    const [count] = useState(() => start * 2);
    return h('button', { id: useId(), type: 'button' }, 'count ', count, children);
  },
  Box: ({ children, title, footer }) => {
    const id = useId();
    return h('section', { 'aria-labelledby': id }, title && h('h2', { id }, title), children, footer);
  },
  Raw: ({ html, children }) => h(Fragment, null, h('div', { id: useId(), dangerouslySetInnerHTML: { __html: html } }), children),
  Pass: ({ children }) => children,
  Twice: ({ children }) => h(Fragment, null, children, h('hr'), children),
  Drop: () => null,
  Theme: ({ value, children }) => h(Theme.Provider, { value }, children),
  Themed: ({ children }) => h('div', { className: useContext(Theme) }, children),
  Boundary,
  Throw: ({ message = 'thrown' }) => {
    throw new Error(message);
  },
  // Clones each child with other properties, and other children.
  Clone: ({ children, ...props }) => Children.map(children, (child) => React.cloneElement(child, props)),
  CloneChildren: ({ children }) =>
    Children.map(children, (child) => React.cloneElement(child, { children: ['cloned ', h(module.exports.Id)] })),
  Only: ({ children }) => React.cloneElement(Children.only(children), { 'data-only': true }),
  Count: ({ children }) =>
    h('p', null, Children.count(children), ' ', Children.toArray(children).length, h(module.exports.Id), children),
  // Says what it was given: the shape of host elements that it is handed, but for what is below them.
  Inspect: (props) => h('output', null, JSON.stringify(shape(props)), props.children),
  Same: ({ a, b, children }) => h('p', null, a === b ? 'same' : 'different', a, b, children),
  Items: ({ items }) => h('dl', null, items.map(({ id, term, detail }) => h(Fragment, { key: id }, h('dt', null, term), detail))),
  Slots: ({ slots }) => Object.keys(slots).map((name) => h('div', { key: name, slot: name }, slots[name])),
  Circle: ({ data }) => h('p', null, data.self === data ? 'round' : 'open', data.inside),
  Select: ({ value, children }) => h('select', { value, readOnly: true }, children),
  Svg: ({ children }) => h('svg', { viewBox: '0 0 1 1' }, children),
  Noscript: ({ children }) => h('noscript', null, children),
  Picture: ({ children }) => h('picture', null, children),
  Paragraph: ({ children }) => h('p', null, children),
  Memo: React.memo(({ children }) => h('div', { id: useId() }, useMemo(() => 'memo ', []), children)),
  Ref: React.forwardRef(({ children }, ref) => h('div', { ref }, children)),
  Use: ({ promise }) => h('b', null, use(promise)),
  State: ({ action, children }) => {
    const [state, submit, pending] = useActionState(action, 'none');
    return h('form', { action: submit }, state, String(pending), children);
  },
  Hidden: ({ mode = 'hidden', children }) => h(React.Activity, { mode }, children),
  Wait: ({ fallback, children }) => h(React.Suspense, { fallback }, children),
  onClick: () => {},
  className: 'from-a-client-module',
};

function shape(value) {
  if (Array.isArray(value)) return value.map(shape);
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? 'function' : value;
  if (React.isValidElement(value)) {
    const { children, ...props } = value.props;
    return [typeof value.type === 'string' ? value.type : 'component', value.key, Object.keys(props), children !== undefined];
  }
  if (value.$$typeof === Symbol.for('react.lazy')) return 'lazy';
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shape(item)]));
}
