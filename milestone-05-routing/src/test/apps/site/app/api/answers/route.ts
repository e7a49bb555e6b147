export function GET() {
  const headers = new Headers({ 'x-kind': 'tea' });
  headers.append('set-cookie', 'a=1; Path=/');
  headers.append('set-cookie', 'b=2; Path=/');
  return new Response('short and stout', { status: 418, headers });
}

export function DELETE() {
  return new Response(null, { status: 204 });
}

export function PUT() {
  return new Response(null, { status: 404 });
}
