export function GET() {
  return { hello: 'world' };
}

export function POST() {}

export async function PUT(): Promise<Response> {
  throw new TypeError('no luck');
}

export function PATCH() {
  return new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue('a string');
      },
    }),
  );
}
