// Until milestone 8's own.
type Row = string | [string] | null;

export function rows(): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const push = (row: Row) => {
        if (row === null) controller.close();
        else if (typeof row === 'string') controller.enqueue(text.encode(row));
        else controller.enqueue(Uint8Array.from(atob(row[0]), (c) => c.charCodeAt(0)));
        return 0;
      };
      const queue: { push(row: Row): number } & Row[] = ((self as any).__fourteen ??= []);
      queue.forEach(push);
      queue.push = push;
    },
  });
}
