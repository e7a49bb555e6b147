import { hrefOf, isFragmentOf, isScript, pageAddress } from 'fourteen/internal/router/address';
import { equal, test } from './cases';

test('an address in parts is put together', () => {
  equal(hrefOf('/as it is?x'), '/as it is?x');
  equal(hrefOf({ pathname: '/about', query: { name: 'test' } }), '/about?name=test');
  equal(hrefOf({ pathname: '/a', query: { x: ['1', 2], y: true, z: null } }), '/a?x=1&x=2&y=true&z=');
  equal(hrefOf({ pathname: '/a', search: 'b=1', query: { c: 2 }, hash: 'd' }), '/a?b=1#d');
  equal(hrefOf({ query: { page: 2 } }), '?page=2');
  equal(hrefOf({ query: 'a=1', hash: '#b' }), '?a=1#b');
  equal(hrefOf({}), '');
});

test('what is no path does not end the path, and a fragment does not begin in the query', () => {
  equal(hrefOf({ pathname: '/what?#', search: '?a=#b' }), '/what%3F%23?a=%23b');
  equal(hrefOf({ pathname: '/a', query: { q: 'x&y=z #?' } }), '/a?q=x%26y%3Dz+%23%3F');
});

test('an address elsewhere has its host', () => {
  equal(hrefOf({ protocol: 'https', hostname: 'example.com', port: 8080, pathname: '/a' }), 'https://example.com:8080/a');
  equal(hrefOf({ protocol: 'https:', host: 'example.com:1', hostname: 'other' }), 'https://example.com:1');
  equal(hrefOf({ protocol: 'http', hostname: '::1', auth: 'a b:c' }), 'http://a%20b:c@[::1]');
  equal(hrefOf({ protocol: 'mailto', pathname: 'a@example.com' }), 'mailto:a@example.com');
});

test('a page has no fragment', () => {
  equal(pageAddress(new URL('http://a/b?c#d')), 'http://a/b?c');
  equal(pageAddress(new URL('http://a/b?c#')), 'http://a/b?c');
  equal(pageAddress(new URL('http://a/b?c')), 'http://a/b?c');
});

test('only a fragment of the same page is within the page', () => {
  const within = (to: string, page: string) => isFragmentOf(new URL(to, 'http://a'), new URL(page, 'http://a'));
  equal(within('/b#c', '/b'), true);
  equal(within('/b#', '/b#c'), true);
  equal(within('/b#c', '/b#c'), true);
  equal(within('/b', '/b#c'), false);
  equal(within('/b', '/b'), false);
  equal(within('/b?d#c', '/b'), false);
  equal(within('http://x/b#c', '/b'), false);
});

test('code is no address', () => {
  equal(isScript(new URL('\u0001 JaVa\nscript:alert(1)', 'http://a')), true);
  equal(isScript(new URL('//javascript:80/', 'http://a')), false);
});
