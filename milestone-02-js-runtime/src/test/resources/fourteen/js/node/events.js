// EventEmitter: order, once, errors, captured rejections, once() and on() with both kinds of emitter.
const EventEmitter = require('events');
const { once, on, errorMonitor } = EventEmitter;
const util = require('util');
const e = new EventEmitter();
e.on('newListener', (t, l) => log('new', String(t), typeof l));
e.on('removeListener', (t, l) => log('rem', String(t)));
function a(...v) {
  log('a', this === e, ...v);
}
function b(...v) {
  log('b', ...v);
}
e.on('x', a);
e.once('x', b);
e.prependListener('x', function c() {
  log('c');
});
e.prependOnceListener('x', function d() {
  log('d');
});
log(
  e.emit('x', 1, 2, 3),
  e.emit('x'),
  e.emit('nope'),
  e.listenerCount('x'),
  e.eventNames().map(String),
  e.listeners('x').map((f) => f.name),
  e.rawListeners('x').length,
);
e.off('x', a);
e.off('x', a);
e.once('y', b);
log(e.rawListeners('y')[0].listener === b, e.listeners('y')[0] === b, e.listenerCount('y', b));
e.removeAllListeners('y');
e.removeAllListeners();
log(e.eventNames(), e._eventsCount);
log(
  outcome(() => e.on('x')),
  outcome(() => e.on('x', {})),
  outcome(() => e.emit('error')),
  outcome(() => e.emit('error', new RangeError('r'))),
  outcome(() => e.emit('error', 'str')),
  outcome(() => e.emit('error', { a: 1 })),
  outcome(() => e.setMaxListeners(-1)),
  outcome(() => e.setMaxListeners('x')),
  e.getMaxListeners(),
);
e.on(errorMonitor, (er) => log('mon', er.message));
log(outcome(() => e.emit('error', new Error('m'))));
function Legacy() {
  EventEmitter.call(this);
  this.v = 1;
}
util.inherits(Legacy, EventEmitter);
const l = new Legacy();
l.on('z', function () {
  log('z', this.v);
});
l.emit('z');
log(l instanceof EventEmitter, Legacy.super_ === EventEmitter);
class Sub extends EventEmitter {
  constructor() {
    super({ captureRejections: true });
  }
}
const s = new Sub();
s.on('p', async () => {
  throw new Error('rej');
});
s.on('error', (er) => log('err', er.message));
s.emit('p');
await tick();
await tick();
const s2 = new EventEmitter({ captureRejections: true });
s2[Symbol.for('nodejs.rejection')] = (er, t, ...v) => log('own', er.message, t, v);
s2.on('q', async () => {
  throw new Error('q');
});
s2.emit('q', 1, 2);
await tick();
const f = new EventEmitter();
setTimeout(() => f.emit('go', 1, 2), 1);
log(await once(f, 'go'));
setTimeout(() => f.emit('error', new Error('bad')), 1);
log(await outcome(() => once(f, 'go')));
log(f.eventNames());
setTimeout(() => f.emit('error', 'E'), 1);
log(await once(f, 'error'));
const ac = new AbortController();
setTimeout(() => ac.abort('why'), 1);
log(
  await outcome(() => once(f, 'go', { signal: ac.signal })),
  await outcome(() => once(f, 'go', { signal: ac.signal })),
  f.eventNames(),
);
const et = new EventTarget();
setTimeout(() => et.dispatchEvent(new Event('t')), 1);
log((await once(et, 't'))[0].type);
log(
  await outcome(() => once({}, 'x')),
  outcome(() => on({}, 'x')),
);
setTimeout(() => {
  f.emit('i', 1);
  f.emit('i', 2);
  f.emit('i', 3);
}, 1);
const seen = [];
for await (const v of on(f, 'i')) {
  seen.push(v);
  if (seen.length === 3) break;
}
log(seen, f.eventNames());
const ac2 = new AbortController();
setTimeout(() => {
  f.emit('i', 1);
  ac2.abort();
}, 1);
log(
  await outcome(async () => {
    for await (const v of on(f, 'i', { signal: ac2.signal })) log('it', v);
  }),
);
const it = on(f, 'i', { close: ['end'] });
f.emit('i', 'q');
f.emit('end');
log(await it.next(), await it.next(), await it.next());
const it2 = on(f, 'i');
f.emit('i', 5);
f.emit('error', new Error('after'));
log(await outcome(() => it2.next()), await outcome(() => it2.next()), await outcome(() => it2.next()));
const it3 = on(f, 'i');
const p = it3.next();
f.emit('error', new Error('w'));
log(await outcome(() => p), await it3.next());
const it4 = on(f, 'i');
const ps = [it4.next(), it4.next()];
log(
  await it4.return(),
  await Promise.all(ps),
  outcome(() => it3.throw('x')),
  it4[Symbol.asyncIterator]() === it4,
);
log(
  EventEmitter.listenerCount(f, 'i'),
  EventEmitter.getEventListeners(l, 'z').length,
  EventEmitter.EventEmitter === EventEmitter,
  EventEmitter.defaultMaxListeners,
  outcome(() => {
    EventEmitter.defaultMaxListeners = -2;
  }),
  EventEmitter.captureRejections,
  outcome(() => {
    EventEmitter.captureRejections = 1;
  }),
  typeof EventEmitter.init,
  EventEmitter.usingDomains,
  Object.keys(EventEmitter.prototype).sort(),
);
const re = new EventEmitter();
let n = 0;
re.on('r', function x() {
  n++;
  re.off('r', x);
  re.on('r', () => (n += 10));
});
re.on('r', () => (n += 100));
re.emit('r');
log(n);
re.emit('r');
log(n);
re.once('o', () => re.emit('o'));
log(re.emit('o'));
const sy = Symbol('s');
re.on(sy, () => {});
log(
  re.eventNames().map(String),
  outcome(() => EventEmitter.prototype.emit.call({}, 'x')),
  outcome(() => EventEmitter.prototype.on.call({}, 'x', a)._eventsCount),
  new EventEmitter({ captureRejections: false }) !== 0,
  outcome(() => new EventEmitter({ captureRejections: 1 })),
);
