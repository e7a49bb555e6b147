import { word } from './words';

console.log('countdown');

export function countdown(from: number): string {
  return from === 0 ? word : `${from} ${countdown(from - 1)}`;
}
