// process.
log(
  typeof process,
  process === require('process'),
  process === global.process,
  global === globalThis,
  process.platform,
  process.arch,
  process.cwd(),
  typeof process.pid,
  process.version.split('.')[0],
  process.release.name,
  process.title.length > 0,
  String(process),
  Object.prototype.toString.call(process),
  typeof process.hrtime.bigint(),
  process.hrtime().length,
  process.hrtime([0, 0]).length,
  outcome(() => process.hrtime(1)),
  outcome(() => process.hrtime([1])),
  process.uptime() > 0,
  Object.keys(process.memoryUsage()),
  typeof process.emitWarning,
  process.stdout.isTTY === true,
  process.stdout.write(''),
  process.exitCode,
);
const t = process.hrtime();
const t2 = process.hrtime(t);
log(t2[0] >= 0 && t2[1] >= 0, process.hrtime.bigint() <= process.hrtime.bigint());
const order = [];
process.nextTick((...a) => order.push('tick', ...a), 1, 2);
order.push('sync');
await tick();
log(
  order,
  outcome(() => process.nextTick(1)),
  outcome(() => process.nextTick()),
);
let got;
process.on('custom', (v) => (got = v));
process.once('x', () => {});
log(
  process.emit('custom', 5),
  got,
  process.listenerCount('x'),
  process.off('custom', () => {}) === process,
  process.eventNames().filter((name) => ['custom', 'x'].includes(name)),
);
process.env.NEW = '1';
log(
  process.env.NEW,
  'NEW' in process.env,
  delete process.env.NEW,
  process.env.NEW,
  process.env.toString === Object.prototype.toString,
);
