// Reads the same rows whenever it is told to, and calls what they name.
import { createFromReadableStream } from 'react-server-dom-webpack/client.browser';

declare global {
  var read: (rows: string) => void;
  var outcome: string;
}

globalThis.read = async (rows) => {
  globalThis.outcome = '';
  try {
    const model = await createFromReadableStream<{ say: () => string }>(new Response(rows).body!);
    globalThis.outcome = model.say();
  } catch (error) {
    globalThis.outcome = `failed: ${error}`;
  }
};
