let attempts = 0;

/** False every second time. */
export function opensNow(): boolean {
  return ++attempts % 2 === 0;
}
