// The documents of the site: React's own HTML of the decoded payloads.
import './html-modules';
import { use } from 'react';
import { renderToReadableStream } from 'react-dom/server.edge';
import { createFromReadableStream } from 'react-server-dom-webpack/client.edge';
import { parts, type Release } from './streams';

export async function html(rows: string[], moduleMap: object): Promise<string[]> {
  const bytes = new TextEncoder();
  let release: Release = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.encode(rows[0]));
      release = () => {
        for (const part of rows.slice(1)) controller.enqueue(bytes.encode(part));
        controller.close();
      };
    },
  });
  if (rows.length === 1) release();
  const tree = createFromReadableStream(stream, {
    serverConsumerManifest: { moduleMap, moduleLoading: null, serverModuleMap: null },
  });
  function Document() {
    return use(tree);
  }
  const document = await renderToReadableStream(<Document />, { bootstrapModules: ['/client/start.js'] });
  return parts(document, /end of shell/, release);
}
