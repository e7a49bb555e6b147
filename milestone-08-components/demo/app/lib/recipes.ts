import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cache } from 'react';

export interface Ingredient {
  name: string;
  amount: number;
  unit: string;
}

export interface Recipe {
  slug: string;
  title: string;
  line: string;
  servings: number;
  ingredients: Ingredient[];
  steps: string[];
  tip: string;
  /** What it costs the kitchen. It never leaves the server. */
  cost: number;
}

/** All recipes. However many components of a page ask, the file is read once. */
export const recipes = cache(async (): Promise<Recipe[]> => {
  const text = await readFile(path.join(process.cwd(), 'data/recipes.json'), 'utf8');
  return JSON.parse(text) as Recipe[];
});

export async function recipe(slug: string): Promise<Recipe | undefined> {
  return (await recipes()).find((one) => one.slug === slug);
}

/** A promise: the page passes it on, and a client component waits for it. */
export async function tip(slug: string): Promise<string> {
  return (await recipe(slug))?.tip ?? '';
}
