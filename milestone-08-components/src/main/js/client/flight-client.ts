// React's Flight client, for all who import it, with the globals that it wants. Not by `import`, which would run it
// before anything here: bundlers put modules into files, and files into an order, as they like.
import { install } from 'fourteen/internal/modules';

install();

const client: typeof import('react-server-dom-webpack/client.browser') = require('react-server-dom-webpack/client.browser');

export const {
  createFromFetch,
  createFromReadableStream,
  createServerReference,
  createTemporaryReferenceSet,
  encodeReply,
  registerServerReference,
} = client;
