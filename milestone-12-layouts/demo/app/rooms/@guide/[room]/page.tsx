export default async function Guide({ params }: PageProps<'/rooms/[room]'>) {
  const { room } = await params;
  return <p>The guide shows you: {room}.</p>;
}
