import { items } from '../data';

export const dynamic = 'force-dynamic';

export default async function List() {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
