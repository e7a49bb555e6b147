'use client';
import { createContext, useContext, useId, useState, Component } from 'react';

const Theme = createContext('light');

export function ThemeProvider({ value, children }) {
  return <Theme value={value}>{children}</Theme>;
}

export function Themed({ label }) {
  return (
    <em className={useContext(Theme)}>
      {label}
    </em>
  );
}

export default function Counter({ start, children }) {
  const [count, setCount] = useState(start);
  return (
    <button id={useId()} onClick={() => setCount(count + 1)}>
      Count: {count} {children}
    </button>
  );
}

export class Catching extends Component {
  state = { failed: null };
  static getDerivedStateFromError(error) {
    return { failed: error };
  }
  render() {
    return this.state.failed ? <p>caught</p> : this.props.children;
  }
}
