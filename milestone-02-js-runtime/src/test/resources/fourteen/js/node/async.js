// AsyncLocalStorage and AsyncResource through everything that a script can wait for.
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const als = new AsyncLocalStorage(),
  als2 = new AsyncLocalStorage();
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
const fs = require('fs');
async function job(n) {
  const o = [];
  const p = (k) => o.push([k, als.getStore(), als2.getStore()]);
  p('start');
  await null;
  p('await');
  await sleep(2);
  p('sleep');
  await new Promise((r) =>
    setImmediate(() => {
      p('imm');
      r();
    }),
  );
  await new Promise((r) =>
    process.nextTick(() => {
      p('tick');
      r();
    }),
  );
  await new Promise((r) =>
    queueMicrotask(() => {
      p('qm');
      r();
    }),
  );
  await new Promise((r) =>
    fs.readFile('a.txt', () => {
      p('fs');
      r();
    }),
  );
  await fs.promises.readFile('a.txt');
  p('fsp');
  als2.run(n + '2', () => setTimeout(() => p('nested'), 1));
  await sleep(4);
  p('after');
  als.exit(() => p('exit'));
  for await (const x of (async function* () {
    p('g');
    yield 1;
    await sleep(1);
    p('g2');
  })())
    p('it');
  await new Promise((r) => {
    const c = new MessageChannel();
    c.port1.onmessage = () => {
      r();
      c.port1.close();
    };
    c.port2.postMessage(1);
  });
  p('mc');
  const i = setInterval(() => {
    p('int');
    clearInterval(i);
  }, 1);
  await sleep(4);
  await Promise.reject(1).catch(() => p('catch'));
  const et = new EventTarget();
  et.addEventListener('q', () => p('ev'));
  et.dispatchEvent(new Event('q'));
  return o;
}
log(...(await Promise.all([als.run('A', job, 'a'), als.run('B', job, 'b'), job('-')])));
const bound = als.run(1, () => AsyncLocalStorage.bind(() => als.getStore()));
const snap = als.run(2, () => AsyncLocalStorage.snapshot());
log(
  bound(),
  snap(() => als.getStore()),
  als.getStore(),
  als.run(3, (a, b) => [als.getStore(), a, b], 4, 5),
  outcome(() =>
    als.run(1, () => {
      throw new Error('e');
    }),
  ),
  als.getStore(),
);
const r = als.run('res', () => new AsyncResource('T'));
log(
  r.runInAsyncScope(
    function (a) {
      return [this.x, a, als.getStore()];
    },
    { x: 1 },
    2,
  ),
  r.bind(function () {
    return als.getStore();
  })(),
  AsyncResource.bind(() => als.getStore())(),
  outcome(() => new AsyncResource()),
  r.emitDestroy() === r,
  AsyncResource.bind(function (a, b) {}).length,
);
als.run('dis', () => {
  log(als.getStore());
  als.disable();
  log(als.getStore());
  als.run('again', () => log(als.getStore()));
});
