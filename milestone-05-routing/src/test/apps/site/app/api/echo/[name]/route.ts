type Context = { params: Promise<{ name: string }> };

async function told(request: Request, { params }: Context) {
  const body = request.body === null ? null : await request.text();
  const { method, url, headers } = request;
  return { method, url, tag: headers.get('x-tag'), name: (await params).name, body };
}

export async function GET(request: Request, context: Context) {
  return Response.json(await told(request, context));
}

export async function POST(request: Request, context: Context) {
  return Response.json(await told(request, context), { status: 201 });
}
