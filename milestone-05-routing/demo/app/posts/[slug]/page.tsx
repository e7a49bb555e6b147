import { use } from 'react';
import { posts } from '../../_data/posts';
import { File } from '../../_parts/file';

export default function Post({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = use(params);
  const post = posts.find((one) => one.slug === slug);
  return (
    <article>
      <h1>{post?.title ?? 'Nothing here yet'}</h1>
      <p>{post?.text ?? 'The route matches any name; what to say about it is up to the page.'}</p>
      <dl>
        <dt>params.slug</dt>
        <dd>
          <code>{slug}</code>
        </dd>
      </dl>
      <File name="app/posts/[slug]/page.tsx" />
    </article>
  );
}
