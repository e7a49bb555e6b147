import type { Metadata } from 'next';
import { notFound } from 'fourteen/navigation';
import { opensNow } from '../../components/attempts';
import { findRoom } from '../../lib/rooms';

export async function generateMetadata({ params }: PageProps<'/rooms/[room]'>): Promise<Metadata> {
  const room = await findRoom((await params).room);
  return { title: room?.title ?? 'No such room' };
}

export default async function Page({ params }: PageProps<'/rooms/[room]'>) {
  const room = await findRoom((await params).room);
  if (room === undefined) notFound();
  if (room.name === 'vault' && !opensNow()) throw new Error('The vault is locked.');
  return (
    <>
      <h1>{room.title}</h1>
      <p>{room.text}</p>
    </>
  );
}
