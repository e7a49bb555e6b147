package fourteen.js.web;

import org.junit.jupiter.api.Test;

/// `Event`, `EventTarget`, `DOMException`, `AbortController` and `AbortSignal`, judged by Node.
class EventsTest {

    private final NodeJudge judge = new NodeJudge(new WebApis());

    @Test
    void listenersRunInOrderOnceAndUntilRemoved() {
        judge.agrees("""
                const log = [];
                const target = new EventTarget();
                const a = (e) => log.push('a' + e.type);
                const b = { handleEvent(e) { log.push('b', this === b, e.target === target); } };
                target.addEventListener('x', a); target.addEventListener('x', a); target.addEventListener('x', b, { once: true });
                target.addEventListener('x', a, true);
                log.push(target.dispatchEvent(new Event('x')));
                target.removeEventListener('x', a);
                log.push(target.dispatchEvent(new Event('x')));
                target.addEventListener('y', (e) => { e.stopImmediatePropagation(); log.push('first'); });
                target.addEventListener('y', () => log.push('never'));
                target.dispatchEvent(new Event('y'));
                target.addEventListener('z', (e) => e.preventDefault());
                const cancelable = new Event('z', { cancelable: true });
                log.push(target.dispatchEvent(cancelable), cancelable.defaultPrevented, target.dispatchEvent(new Event('z')));
                target.addEventListener('c', (e) => log.push(e.currentTarget === target, e.eventPhase, e.composedPath().length));
                target.dispatchEvent(new Event('c'));
                const controller = new AbortController();
                target.addEventListener('s', () => log.push('s'), { signal: controller.signal });
                target.dispatchEvent(new Event('s')); controller.abort(); target.dispatchEvent(new Event('s'));
                target.addEventListener('n', null);
                target.addEventListener('again', (e) => log.push(outcome(() => target.dispatchEvent(e))));
                return log;
                """);
    }

    @Test
    void eventsTellWhatTheyAre() {
        judge.agrees("""
                const e = new Event('t', { bubbles: true, cancelable: true, composed: true });
                class Mine extends Event { constructor() { super('mine'); this.extra = 1; } }
                const target = new EventTarget(); let seen; target.addEventListener('mine', (it) => { seen = it; });
                target.dispatchEvent(new Mine());
                return [e.type, e.bubbles, e.cancelable, e.composed, e.defaultPrevented, e.target, e.currentTarget, e.eventPhase, typeof e.timeStamp, e.composedPath(), e.returnValue,
                  e.isTrusted, seen instanceof Mine, seen.extra, Object.prototype.toString.call(e), Event.AT_TARGET, new CustomEvent('c', { detail: 5 }).detail, new CustomEvent('c').detail,
                  outcome(() => new Event()), outcome(() => target.dispatchEvent({})).error?.name, outcome(() => target.addEventListener('x')).error?.name, outcome(() => new Event(Symbol())).error?.name];
                """);
    }

    @Test
    void domExceptionsAreErrorsWithNamesAndCodes() {
        judge.agrees("""
                const e = new DOMException('m', 'AbortError');
                const c = new DOMException('m', { name: 'DataCloneError', cause: 5 });
                return [e.name, e.message, e.code, e instanceof Error, e instanceof DOMException, String(e), Object.prototype.toString.call(e), Object.keys(e),
                  c.code, c.cause, new DOMException().name, new DOMException().message, new DOMException('x', 'Custom').code, DOMException.ABORT_ERR, e.DATA_CLONE_ERR,
                  typeof e.stack, e.stack.split('\\n')[0], 'cause' in e];
                """);
    }

    @Test
    void signalsTellOfAborts() {
        judge.agrees("""
                const log = [];
                const c = new AbortController();
                c.signal.onabort = (e) => log.push('on', e.type, e.target === c.signal, e.isTrusted, new Event('abort').isTrusted, Event.trusted);
                c.signal.addEventListener('abort', () => log.push('listener', c.signal.aborted));
                log.push(c.signal.aborted, c.signal.reason === undefined);
                c.abort(); c.abort('again');
                log.push(c.signal.aborted, describe(c.signal.reason), c.signal.reason.message, outcome(() => c.signal.throwIfAborted()));
                const r = new AbortController(); r.abort('why'); log.push(r.signal.reason);
                log.push(AbortSignal.abort().aborted, AbortSignal.abort(7).reason, describe(AbortSignal.abort().reason));
                log.push(outcome(() => new AbortSignal()), Object.prototype.toString.call(c.signal), c.signal instanceof EventTarget);
                const a = new AbortController(), b = new AbortController();
                const any = AbortSignal.any([a.signal, b.signal]); const both = AbortSignal.any([any, AbortSignal.any([])]);
                any.addEventListener('abort', () => log.push('any', any.reason)); both.addEventListener('abort', () => log.push('both'));
                b.abort('b'); a.abort('a'); log.push(any.aborted, any.reason, both.reason, AbortSignal.any([AbortSignal.abort(3), a.signal]).reason, outcome(() => AbortSignal.any([1])).error?.name);
                const timeout = AbortSignal.timeout(5);
                const awake = setInterval(() => {}, 5);
                await new Promise((resolve) => timeout.addEventListener('abort', resolve));
                clearInterval(awake);
                log.push(describe(timeout.reason), outcome(() => AbortSignal.timeout(-1)), outcome(() => AbortSignal.timeout('x')));
                return log;
                """);
    }
}
