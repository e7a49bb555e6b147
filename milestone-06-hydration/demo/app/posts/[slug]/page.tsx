'use client';

import { use } from 'react';
import { Counter } from '../../components/counter';
import { Cards } from '../../components/card';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function Post({ params, searchParams }: Props) {
  const { slug } = use(params);
  const { from } = use(searchParams);
  return (
    <article>
      <h1>{slug.replaceAll('-', ' ')}</h1>
      <p>
        The address says <code>{slug}</code>
        {from === undefined ? null : <>, and you came from {String(from)}</>}.
      </p>
      <Cards>
        <Counter />
      </Cards>
    </article>
  );
}
