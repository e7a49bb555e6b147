/** As a UUID looks; the same for the same number. */
function uuid(seed: number): string {
  const digits = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const more = Math.imul(digits ^ seed, 0x85ebca6b) >>> 0;
  const hex = digits.toString(16).padStart(8, '0') + more.toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(1, 4)}-${hex.slice(4, 16)}`;
}

export const rows = Array.from({ length: 1_000 }, (_, i) => ({ id: uuid(2 * i), name: uuid(2 * i + 1) }));

export const items = Array.from({ length: 10_000 }, (_, i) => `Item ${i}`);
