'use client';

import Image from './jar.svg';

export default function About() {
  return (
    <>
      <h1>About</h1>
      <img
        src={Image.src}
        width={Image.width}
        height={Image.height}
        alt="A jar with a cup of coffee on its label"
      />
      <p>
        One JVM serves this site: Javalin answers, GraalJS runs React, and esbuild packed what your browser
        loads beforehand. Nothing that you see needs Node.
      </p>
    </>
  );
}
