'use client';
const React = require('react');
const h = React.createElement;
const { useContext, useId, useState, use, Suspense } = React;

const Theme = React.createContext('light');

exports.Theme = Theme;
exports.ThemeProvider = ({ value, children }) => h(Theme, { value }, children);
exports.Themed = ({ label }) => h('em', { className: useContext(Theme) }, label);

exports.Counter = function Counter({ start, children }) {
  const [count, setCount] = useState(start);
  return h('button', { id: useId(), onClick: () => setCount(count + 1) }, 'Count: ', count, ' ', children);
};

exports.Ids = function Ids({ children }) {
  const first = useId();
  const second = useId();
  return h('div', { id: first }, h('label', { htmlFor: second }, second), children);
};

exports.Reads = ({ promise }) => h('b', null, use(promise));
exports.ReadsLater = ({ promise }) =>
  h(Suspense, { fallback: 'soon' }, h(exports.Reads, { promise }));

exports.Shows = ({ map, set, date, big, none, list }) =>
  h(
    'dl',
    null,
    h('dt', null, [...map].map(([key, value]) => `${key}=${value}`).join()),
    h('dd', null, [...set].join(), ' ', date.toISOString(), ' ', String(big), ' ', String(none), ' ', list.length),
  );

exports.Clones = ({ children }) => React.cloneElement(children, { className: 'cloned', 'data-more': 1 });
exports.Counts = ({ children }) => h('p', null, React.Children.count(children), React.Children.toArray(children));
exports.Renders = ({ as: As, icon }) => h('span', null, icon, h(As, { label: 'as' }));
exports.Memo = React.memo(({ n }) => h('i', null, n));
exports.Forwards = React.forwardRef((props, ref) => h('input', { ref, defaultValue: props.value }));
exports.Plain = ({ children }) => h('section', null, children);

exports.Catching = class Catching extends React.Component {
  constructor(props) {
    super(props);
    this.state = { failed: null };
  }
  static getDerivedStateFromError(error) {
    return { failed: error };
  }
  render() {
    return this.state.failed ? h('p', null, 'caught') : this.props.children;
  }
};

exports.Throws = () => {
  throw new Error('thrown on the client');
};
