console.log('state');

export let clicks = 0;

export function click() {
  // Whoever imports `clicks` sees the new number: a live binding.
  clicks++;
}
