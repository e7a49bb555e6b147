// What React calls in every render, the same script for Node and for GraalJS. Each task does something `times` times,
// and resolves to a text that is the same everywhere.

/** @type {Record<string, (times: number) => Promise<string>>} */
const webApi = {
  /** Timers that are all due at once: how many can be set and run, not how long they wait. */
  setTimeout(times) {
    return new Promise((done) => {
      let left = times;
      for (let i = 0; i < times; i++) {
        setTimeout(() => --left || done(`${times} timers`), 0);
      }
    });
  },

  queueMicrotask(times) {
    return new Promise((done) => {
      let left = times;
      const next = () => (--left ? queueMicrotask(next) : done(`${times} microtasks`));
      queueMicrotask(next);
    });
  },

  /** One message after the other, as React's scheduler sends them. */
  messageChannel(times) {
    return new Promise((done) => {
      let left = times;
      const channel = new MessageChannel();
      channel.port2.onmessage = () => {
        if (--left) {
          channel.port1.postMessage(null);
        } else {
          channel.port1.close();
          done(`${times} messages`);
        }
      };
      channel.port1.postMessage(null);
    });
  },

  async performanceNow(times) {
    let last = performance.now();
    for (let i = 0; i < times; i++) {
      const now = performance.now();
      if (now < last) {
        throw new Error('the clock went backwards');
      }
      last = now;
    }
    return `${times} times`;
  },

  /** Chunks of HTML, a few letters of it beyond ASCII. */
  async textEncoder(times) {
    const encoder = new TextEncoder();
    const chunk = '<li class="entry"><a href="/posts/1">Größe, 大きさ</a></li>'.repeat(4);
    let bytes = 0;
    for (let i = 0; i < times; i++) {
      bytes += encoder.encode(chunk).length;
    }
    return `${bytes} bytes`;
  },

  /** As React's server renderer writes into its current block of bytes. */
  async encodeInto(times) {
    const encoder = new TextEncoder();
    const block = new Uint8Array(2048);
    const chunk = '<li class="entry"><a href="/posts/1">Größe, 大きさ</a></li>'.repeat(4);
    let bytes = 0;
    for (let i = 0; i < times; i++) {
      bytes += encoder.encodeInto(chunk, block).written;
    }
    return `${bytes} bytes`;
  },
};

Object.assign(globalThis, { webApi });
