/** One line a fifth of a second: `curl -N` shows them come in. */
export function GET() {
  const encoder = new TextEncoder();
  let count = 0;
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      count += 1;
      controller.enqueue(encoder.encode(`${count}\n`));
      if (count === 10) controller.close();
      else await new Promise((resolve) => setTimeout(resolve, 200));
    },
  });
  return new Response(lines, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
