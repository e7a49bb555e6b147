import { useId, useState } from 'react';

const posts = Array.from({ length: 10 }, (_, index) => ({
  slug: `post-${index}`,
  title: `Post no. ${index} & what it says`,
  summary: 'A sentence or two that tell what the post is about, and no more than that.',
}));

/** A page as small as pages get: a head, a navigation, ten entries, a button with state. */
export default function Page() {
  return (
    <html lang="en">
      <head>
        <title>Posts</title>
        <link rel="icon" href="/icon.svg" />
      </head>
      <body className="page">
        <nav>
          <a href="/">Home</a> <a href="/about">About</a>
        </nav>
        <main style={{ maxWidth: '40rem', margin: '0 auto' }}>
          <h1>Posts</h1>
          {posts.map((post) => (
            <article key={post.slug} id={post.slug}>
              <h2>
                <a href={`/posts/${post.slug}`}>{post.title}</a>
              </h2>
              <p>{post.summary}</p>
            </article>
          ))}
          <Counter />
        </main>
      </body>
    </html>
  );
}

function Counter() {
  const [count, setCount] = useState(0);
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>Likes</label>
      <button id={id} onClick={() => setCount(count + 1)}>
        {count}
      </button>
    </p>
  );
}
