'use client';
import { startTransition, useOptimistic } from 'react';
import { likeEntry } from './actions';

export function LikeButton({ id, likes }: { id: number; likes: number }) {
  const [shown, addOne] = useOptimistic(likes, (count: number) => count + 1);
  const like = () =>
    startTransition(async () => {
      addOne(undefined);
      await likeEntry(id);
    });
  return (
    <button type="button" onClick={like}>
      ♥ {shown}
    </button>
  );
}
