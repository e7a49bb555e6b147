import { posts } from '../../../_data/posts';

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const post = posts.find((one) => one.slug === slug);
  return post === undefined
    ? Response.json({ error: `no post ${slug}` }, { status: 404 })
    : Response.json(post);
}
