import { egg } from './egg';

console.log('chicken, after ' + egg());

export function chicken() {
  return 'the chicken';
}
