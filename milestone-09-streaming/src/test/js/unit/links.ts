import { isLeftAlone } from 'fourteen/internal/router/link-click';
import { ReadonlyURLSearchParams } from 'fourteen/internal/router/readonly-search-params';
import { equal, test, throws } from './cases';

const plain = { defaultPrevented: false, button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
const anchor = (target: string, ...attributes: string[]) => ({
  target,
  hasAttribute: (name: string) => attributes.includes(name),
});

test('a plain click is ours', () => {
  equal(isLeftAlone(plain, anchor('')), false);
  equal(isLeftAlone(plain, anchor('_self')), false);
});

test('a click that asks for more is the browser\'s', () => {
  for (const key of ['metaKey', 'ctrlKey', 'shiftKey', 'altKey', 'defaultPrevented'])
    equal(isLeftAlone({ ...plain, [key]: true }, anchor('')), true);
  equal(isLeftAlone({ ...plain, button: 1 }, anchor('')), true);
  equal(isLeftAlone(plain, anchor('_blank')), true);
  equal(isLeftAlone(plain, anchor('frame')), true);
  equal(isLeftAlone(plain, anchor('', 'download')), true);
});

test('search parameters are read and not changed', () => {
  const search = new ReadonlyURLSearchParams('?a=1&a=2&b=');
  equal([search.get('a'), search.getAll('a'), search.get('b'), search.get('c')], ['1', ['1', '2'], '', null]);
  equal([search.has('b'), search.toString(), search.size], [true, 'a=1&a=2&b=', 3]);
  equal([...search], [['a', '1'], ['a', '2'], ['b', '']]);
  equal(search instanceof URLSearchParams, true);
  for (const method of ['append', 'delete', 'set', 'sort'] as const)
    throws(() => (search as URLSearchParams)[method]('a', 'b'), `ReadonlyURLSearchParams has no ${method}()`);
  const copy = new URLSearchParams(search);
  copy.set('a', '3');
  equal(copy.toString(), 'a=3&b=');
});
