let cancelled = 0;
let aborted = 0;

export function GET(request: Request) {
  request.signal.addEventListener('abort', () => {
    aborted += 1;
  });
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array([120]));
      },
      cancel() {
        cancelled += 1;
      },
    }),
  );
}

export function POST() {
  return new Response(`cancelled ${cancelled}, aborted ${aborted}`);
}
