import { entryOf, newEntry, stateWith } from 'fourteen/internal/router/history-entry';
import { ScrollPositions } from 'fourteen/internal/router/scroll-positions';
import { equal, test } from './cases';

test('an entry is found in the state that it was put into, beside what the app has there', () => {
  const entry = newEntry();
  equal(entryOf(stateWith(entry)), entry);
  const state = stateWith(entry, { mine: 1 }) as { mine: number };
  equal([state.mine, entryOf(state)], [1, entry]);
  equal(entryOf(stateWith(newEntry(), state))?.key === entry.key, false);
  equal(entry.key === newEntry().key, false);
});

test('entries of one page have one page', () => {
  const entry = newEntry('p');
  equal([entry.page, entry.key === 'p'], ['p', false]);
  const first = newEntry();
  equal(first.page, first.key);
});

test('the state of others has no entry', () => {
  const others = [null, undefined, 1, 'x', {}, [], { __fourteen: null }, { __fourteen: {} }, { __fourteen: { key: 1 } }];
  for (const state of others) equal(entryOf(state), null);
});

test('a state that has no room for an entry is left as it is', () => {
  for (const state of ['text', 7, [1], new Date(0)]) equal(stateWith(newEntry(), state), state);
});

test('each entry has the position at which it was left', () => {
  const positions = new ScrollPositions('a', [0, 0]);
  positions.scrolled([0, 100]);
  positions.enter('b');
  equal([positions.entry, positions.of('a'), positions.of('b')], ['b', [0, 100], undefined]);
  positions.scrolled([5, 0]);
  positions.enter('a');
  equal([positions.of('a'), positions.of('b')], [[0, 100], [5, 0]]);
});

test('positions outlive the document', () => {
  const positions = new ScrollPositions('a', [0, 7]);
  positions.enter('b');
  positions.scrolled([0, 8]);
  const later = new ScrollPositions('c', [0, 0], String(positions));
  equal([later.of('a'), later.of('b'), later.of('c')], [[0, 7], [0, 8], undefined]);
});

test('what was saved may be anything', () => {
  for (const saved of ['', '{', 'null', '{}', '[1]', '[["a"]]', '[["a",[1]]]', '[["a",["1","2"]]]', '[[1,[1,2]]]']) {
    const positions = new ScrollPositions('z', [0, 0], saved);
    equal([positions.of('a'), String(positions)], [undefined, '[["z",[0,0]]]']);
  }
});

test('only so many positions are remembered', () => {
  const positions = new ScrollPositions('0', [0, 0]);
  for (let i = 1; i <= 1_000; i++) positions.enter(String(i));
  equal(JSON.parse(String(positions)).length, 200);
  equal([positions.of('1'), positions.of('999')], [undefined, [0, 0]]);
});
