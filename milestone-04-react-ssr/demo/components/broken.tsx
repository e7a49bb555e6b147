import { Page } from './page';

interface Cart {
  items?: string[];
}

function total(cart: Cart): number {
  // The cart has no items yet. TypeScript was told that it always has some.
  return cart.items!.length;
}

export default function Broken({ cart }: { cart: Cart }) {
  return <Page title="Broken">Your cart has {total(cart)} items.</Page>;
}
