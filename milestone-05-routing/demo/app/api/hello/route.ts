export function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name') ?? 'world';
  return Response.json({ hello: name });
}

export async function POST(request: Request) {
  const text = await request.text();
  return new Response(text.toUpperCase(), { status: 201, headers: { 'x-length': String(text.length) } });
}
