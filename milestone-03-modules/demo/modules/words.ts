console.log('words, which waits');
await null;

export const word: string = 'liftoff';
console.log('words has waited');
