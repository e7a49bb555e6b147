export interface Post {
  slug: string;
  title: string;
  text: string;
}

export const posts: Post[] = [
  {
    slug: 'hello-world',
    title: 'Hello, world',
    text: 'A directory in brackets answers for every name that no other directory has.',
  },
  {
    slug: 'café',
    title: 'Crème au café',
    text: 'A browser writes this address as /posts/caf%C3%A9, and the page is given café.',
  },
  {
    slug: 'either/or',
    title: 'Either/or',
    text: 'An encoded slash is no slash of the path: it stays inside its segment.',
  },
];
