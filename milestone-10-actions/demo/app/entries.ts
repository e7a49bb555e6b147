// The book. It lives in this module, in the server's memory.
import 'server-only';

export interface Entry {
  id: number;
  name: string;
  text: string;
  likes: number;
  picture: string | null;
}

const entries: Entry[] = [
  { id: 1, name: 'Ada', text: 'I was here first.', likes: 3, picture: null },
  { id: 2, name: 'Grace', text: 'Lovely place.', likes: 1, picture: null },
];

export const all = (): readonly Entry[] => entries;

export function add(entry: Omit<Entry, 'id' | 'likes'>): void {
  entries.push({ id: Math.max(0, ...entries.map(({ id }) => id)) + 1, likes: 0, ...entry });
}

export function like(id: number): void {
  const entry = entries.find((each) => each.id === id);
  if (entry) entry.likes++;
}

export function remove(id: number): void {
  const at = entries.findIndex((each) => each.id === id);
  if (at >= 0) entries.splice(at, 1);
}
