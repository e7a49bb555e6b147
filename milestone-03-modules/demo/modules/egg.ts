import { chicken } from './chicken';

// A cycle: the function of a module that has not run yet can be called already. A constant could not be read.
console.log('egg, before ' + chicken());

export function egg() {
  return 'the egg';
}
