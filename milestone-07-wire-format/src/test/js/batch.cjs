'use strict';
// Decodes many payloads in one process: a line of base64 in, a line of canonical JSON out.
//   NODE_ENV=production node batch.cjs MILLISECONDS
const readline = require('readline');
const {decode} = require('./decode.cjs');

const PATIENCE = Number(process.argv[2]); // after which React waits for ever

// React's client remembers which chunks have been loaded. Each payload is to be decoded as if it were the first,
// so the memory is told nothing: it is the first to call `then`.
globalThis.__webpack_chunk_load__ = () => {
  const loaded = Promise.resolve();
  let told = false;
  loaded.then = function (...listeners) {
    if (told) return Promise.prototype.then.apply(this, listeners);
    told = true;
  };
  return loaded;
};

(async () => {
  for await (const line of readline.createInterface({input: process.stdin})) {
    let answer;
    let timer;
    const hang = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('it hangs')), PATIENCE);
    });
    try {
      answer = await Promise.race([decode(Buffer.from(line, 'base64'), 1 << 20), hang]);
    } catch (error) {
      answer = {thrown: String(error)};
    }
    clearTimeout(timer);
    process.stdout.write(JSON.stringify(answer) + '\n');
  }
  process.exit(0);
})();
