// What the golden models are written with.
(React, ReactDOM) => {
  const CLIENT = Symbol.for('react.client.reference');
  const SERVER = Symbol.for('react.server.reference');
  const define = (target, id, async) =>
    Object.defineProperties(target, { $$typeof: { value: CLIENT }, $$id: { value: id }, $$async: { value: async } });
  const clientRef = (path, name) => {
    return define(
      () => {
        throw new Error('called on the server');
      },
      `${path}#${name}`,
      false,
    );
  };
  const clientProxy = (path) =>
    new Proxy(define(() => {}, path, false), {
      get: (target, name) => (typeof name === 'symbol' || name in target ? target[name] : clientRef(path, name)),
    });
  const serverRef = (path, name) => {
    const make = (id, bound) => {
      const reference = async () => {};
      Object.defineProperties(reference, {
        $$typeof: { value: SERVER },
        $$id: { value: id },
        $$bound: { value: bound },
        bind: { value: (_, ...more) => make(id, (bound ?? []).concat(more)) },
      });
      return reference;
    };
    return make(name === null ? path : `${path}#${name}`, null);
  };
  // Time that passes when nothing else is to be done: who sleeps less wakes first, however slow the machine is. What a
  // woken one leads to gets some turns of the event loop before the next one wakes.
  const TURNS = 12;
  let now = 0;
  let ticking = false;
  const sleepers = [];
  const tick = (turns) => {
    setImmediate(() => {
      if (turns > 0) {
        tick(turns - 1);
        return;
      }
      const next = sleepers.reduce((one, other) => (other.at < one.at ? other : one));
      sleepers.splice(sleepers.indexOf(next), 1);
      now = next.at;
      next.wake();
      ticking = sleepers.length > 0;
      if (ticking) tick(TURNS);
    });
  };
  const sleep = (milliseconds, value) =>
    new Promise((resolve) => {
      sleepers.push({ at: now + milliseconds, wake: () => resolve(value) });
      if (!ticking) {
        ticking = true;
        tick(TURNS);
      }
    });
  const hint = (give) => {
    const Hinting = () => {
      give();
      return React.createElement('i');
    };
    return React.createElement(Hinting);
  };
  const rs = (chunks) =>
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
  const bytes16 = () => new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 250, 251, 252, 253]).buffer;
  const scope = {
    React,
    ReactDOM,
    h: React.createElement,
    Fragment: React.Fragment,
    Suspense: React.Suspense,
    clientRef,
    clientProxy,
    serverRef,
    sleep,
    hint,
    rs,
    bytes16,
  };
  return (source, ...more) => new Function(...Object.keys(scope), `return (${source})`)(...Object.values(scope))(...more);
};
