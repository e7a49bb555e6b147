/** Tells which file a page is made from. */
export function File({ name }: { name: string }) {
  return (
    <p className="file">
      <code>{name}</code>
    </p>
  );
}
