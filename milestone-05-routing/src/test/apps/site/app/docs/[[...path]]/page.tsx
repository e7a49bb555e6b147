import { use } from 'react';

export default function Docs({ params }: { params: Promise<{ path?: string[] }> }) {
  return <p>{JSON.stringify(use(params))}</p>;
}
