import { Lru } from 'fourteen/internal/router/lru';
import { FRESH, LIMIT, PageCache } from 'fourteen/internal/router/page-cache';
import { Turnstile } from 'fourteen/internal/router/turnstile';
import { equal, test } from './cases';

const none = () => {};

test('what was not asked for longest goes first', () => {
  const dropped: number[] = [];
  const lru = new Lru<number>(2, (value) => dropped.push(value));
  lru.set('a', 1);
  lru.set('b', 2);
  equal(lru.get('a'), 1);
  lru.set('c', 3);
  equal([lru.get('a'), lru.get('b'), lru.get('c')], [1, undefined, 3]);
  equal(dropped, [2]);
});

test('what is replaced or deleted is not dropped', () => {
  const dropped: number[] = [];
  const lru = new Lru<number>(2, (value) => dropped.push(value));
  lru.set('a', 1);
  lru.set('a', 2);
  lru.delete('a');
  equal([lru.size, dropped], [0, []]);
});

test('a page that was fetched ahead is there for a while', () => {
  let now = 1_000;
  const cache = new PageCache<string>(() => now);
  const dropped: boolean[] = [];
  cache.keepAhead('/a', 'A', (wanted) => dropped.push(wanted));
  now += FRESH - 1;
  equal([cache.hasAhead('/a'), cache.take('/a')], [true, 'A']);
  equal(dropped, []);
  now += 1;
  equal([cache.hasAhead('/a'), cache.take('/a')], [false, undefined]);
  equal(dropped, [true]);
});

test('a page that nobody took is told so when it goes', () => {
  let now = 0;
  const cache = new PageCache<string>(() => now);
  const dropped: boolean[] = [];
  cache.keepAhead('/a', 'A', (wanted) => dropped.push(wanted));
  now = FRESH;
  cache.keepAhead('/b', 'B', none);
  equal(dropped, [false]);
});

test('a page that was shown is there for back and forward, however old', () => {
  let now = 0;
  const cache = new PageCache<string>(() => now);
  cache.keepShown('/a', 'A');
  now = FRESH * 1_000;
  equal([cache.again('/a'), cache.take('/a')], ['A', undefined]);
});

test('a newer page of the same address is not forgotten for an older one', () => {
  const cache = new PageCache<string>(() => 0);
  cache.keepShown('/a', 'new');
  cache.keepAhead('/a', 'ahead', none);
  cache.forgetShown('/a', 'old');
  cache.forgetAhead('/a', 'old');
  equal([cache.again('/a'), cache.take('/a')], ['new', 'ahead']);
  cache.forgetShown('/a', 'new');
  cache.forgetAhead('/a', 'ahead');
  equal([cache.again('/a'), cache.take('/a'), cache.size], [undefined, undefined, 0]);
});

test('no more pages are kept than the limit says', () => {
  const cache = new PageCache<number>(() => 0);
  for (let i = 0; i < 1_000; i++) {
    cache.keepShown(`/${i}`, i);
    cache.keepAhead(`/${i}`, i, none);
  }
  equal(cache.size, 2 * LIMIT);
  equal([cache.again('/949'), cache.again('/950')], [undefined, 950]);
});

test('a refresh empties everything', () => {
  const cache = new PageCache<string>(() => 0);
  let dropped = 0;
  cache.keepShown('/a', 'A');
  cache.keepAhead('/b', 'B', () => dropped++);
  cache.clear();
  equal([cache.size, dropped], [0, 1]);
});

/** Works that the test ends, by name. */
function works() {
  const ends = new Map<string, () => void>();
  const begun: string[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string) => {
    ends.get(name)!();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { begun, work, end };
}

test('only so many are let in, the others wait for their turn', async () => {
  const { begun, work, end } = works();
  const turnstile = new Turnstile(2);
  for (const name of ['a', 'b', 'c', 'd']) turnstile.enter(name, work(name));
  equal(begun, ['a', 'b']);
  await end('a');
  equal(begun, ['a', 'b', 'c']);
  await end('c');
  await end('b');
  equal(begun, ['a', 'b', 'c', 'd']);
});

test('nobody is in or in line twice, who is in a hurry comes first, and who leaves the line stays out', async () => {
  const { begun, work, end } = works();
  const turnstile = new Turnstile(1);
  for (const name of ['a', 'a', 'b', 'c', 'd', 'b']) turnstile.enter(name, work(name));
  turnstile.enter('d', work('d'), true);
  turnstile.leave('b');
  turnstile.leave('a');
  await end('a');
  equal(begun, ['a', 'd']);
  await end('d');
  equal(begun, ['a', 'd', 'c']);
});

test('who fails makes room as well', async () => {
  const { begun, work } = works();
  const turnstile = new Turnstile(1);
  turnstile.enter('a', () => Promise.reject(new Error('no')));
  turnstile.enter('b', work('b'));
  await Promise.resolve();
  await Promise.resolve();
  equal(begun, ['b']);
});
