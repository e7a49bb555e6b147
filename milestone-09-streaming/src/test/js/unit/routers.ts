import { router } from 'fourteen/internal/router/current';
import { fulfilled, tracked } from 'fourteen/internal/router/tracked';
import { equal, test, throws } from './cases';

test('nobody navigates on the server', () => {
  throws(() => router.push('/a'), 'router.push() was called on the server');
  for (const method of ['refresh', 'back', 'forward'] as const)
    throws(() => router[method](), `router.${method}() was called on the server`);
});

test('a promise tells how it ended', async () => {
  const good = tracked(Promise.resolve(1));
  const bad = tracked(Promise.reject(new Error('no')));
  equal([good.status, bad.status], ['pending', 'pending']);
  await bad.catch(() => {});
  equal([good.status, bad.status], ['fulfilled', 'rejected']);
  equal(fulfilled(2).status, 'fulfilled');
});
