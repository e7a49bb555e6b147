import { File } from '../../_parts/file';

export default function About() {
  return (
    <>
      <h1>About</h1>
      <p>
        This file lies in a group, <code>(site)</code>: a directory that orders files and is no part of the
        address.
      </p>
      <File name="app/(site)/about/page.tsx" />
    </>
  );
}
