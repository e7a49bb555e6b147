// The server's side of the site: its pages as payloads.
import { renderToReadableStream } from 'react-server-dom-webpack/server.edge';
import { pageOf, paths } from './pages';
import { parts, type Release } from './streams';

export { paths };

/** In one part, or in two: what is there at once, and what comes when the page's data does. */
export async function payload(address: string, manifest: object): Promise<string[]> {
  let release: Release = () => {};
  const data = new Promise<string>((resolve) => (release = () => resolve('The rest.')));
  const rows = renderToReadableStream(pageOf(address, data), manifest);
  return parts(rows, /(^|\n)0:.*\n$/, release);
}
