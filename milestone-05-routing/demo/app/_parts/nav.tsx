// A private directory: whatever lies in it, no URL leads here.
const places = [
  ['/', 'Home'],
  ['/about', 'About'],
  ['/posts', 'Posts'],
  ['/docs/guides/first-steps', 'Docs'],
  ['/api/hello', 'API'],
] as const;

export function Nav() {
  return (
    <header>
      <a className="brand" href="/">
        Fourteen<span>.05</span>
      </a>
      <nav>
        {places.map(([href, name]) => (
          <a key={href} href={href}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  );
}
