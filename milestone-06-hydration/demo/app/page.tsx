'use client';

import { Cards } from './components/card';
import { Counter } from './components/counter';
import { Greeting } from './components/greeting';
import { WindowSize } from './components/window-size';

export default function Home() {
  return (
    <>
      <h1>HTML first, then alive</h1>
      <p>
        This page came as finished HTML from a Java server: view its source. A moment later the same
        components started in your browser and took the HTML over without changing a byte of it.
      </p>
      <Cards>
        <Counter />
        <Greeting />
        <WindowSize />
      </Cards>
    </>
  );
}
