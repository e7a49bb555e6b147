'use client';

import { useState } from 'react';
import styles from './servings.module.css';

interface Props {
  ingredients: { name: string; amount: number; unit: string }[];
  for: number;
}

/** Data of the server, and what the reader makes of it. */
export function Servings({ ingredients, for: planned }: Props) {
  const [servings, setServings] = useState(planned);
  return (
    <section className={styles.servings}>
      <p>
        <button
          type="button"
          aria-label="One less"
          disabled={servings === 1}
          onClick={() => setServings(servings - 1)}
        >
          −
        </button>
        <output data-testid="servings">{servings === 1 ? '1 serving' : `${servings} servings`}</output>
        <button type="button" aria-label="One more" onClick={() => setServings(servings + 1)}>
          +
        </button>
      </p>
      <ul>
        {ingredients.map(({ name, amount, unit }) => (
          <li key={name}>
            <b>{`${Math.round((amount * servings * 10) / planned) / 10} ${unit}`.trim()}</b> {name}
          </li>
        ))}
      </ul>
    </section>
  );
}
