/** What comes in goes out, while it comes in. */
export function POST(request: Request) {
  return new Response(request.body, { headers: { 'content-type': 'application/octet-stream' } });
}
