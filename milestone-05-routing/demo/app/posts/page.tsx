import { posts } from '../_data/posts';
import { File } from '../_parts/file';

export default function Posts() {
  return (
    <>
      <h1>Posts</h1>
      <ul>
        {posts.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/posts/${encodeURIComponent(slug)}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="/posts/no-such-post">One that nobody wrote</a>
        </li>
      </ul>
      <File name="app/posts/page.tsx" />
    </>
  );
}
