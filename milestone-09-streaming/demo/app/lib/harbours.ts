import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cache } from 'react';

export interface Departure {
  time: string;
  to: string;
  minutes: number;
}

export interface Harbour {
  name: string;
  title: string;
  lines: string[];
  departures: Departure[];
}

/** All harbours. However many components of a page ask, the file is read once. */
export const harbours = cache(async (): Promise<Harbour[]> => {
  const text = await readFile(path.join(process.cwd(), 'data/harbours.json'), 'utf8');
  return JSON.parse(text) as Harbour[];
});

export async function harbour(name: string): Promise<Harbour | undefined> {
  return (await harbours()).find((one) => one.name === name);
}

/** What a slow service does to a page. */
export function slowly(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

/** How rough the crossing is: a service that takes its time. */
export async function sea(departure: Departure): Promise<string> {
  await slowly(600);
  return departure.minutes > 60 ? 'a swell on the outer leg' : 'calm';
}
