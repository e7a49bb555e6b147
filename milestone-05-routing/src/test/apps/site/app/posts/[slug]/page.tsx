import { use } from 'react';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function Post({ params, searchParams }: Props) {
  return (
    <p title={use(params).slug}>
      {Object.entries(use(searchParams)).map(([name, value]) => `${name}=${JSON.stringify(value)};`)}
    </p>
  );
}
