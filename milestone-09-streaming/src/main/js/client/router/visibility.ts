// One observer for all links of the page.

const entered = new WeakMap<Element, (visible: boolean) => void>();
let observer: IntersectionObserver | null = null;

/**
 * @param seen called when the element comes into the viewport, or near it, and when it goes
 * @returns ends it
 */
export function watchVisibility(element: Element, seen: (visible: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) entered.get(target)?.(isIntersecting);
    },
    { rootMargin: '200px' },
  );
  entered.set(element, seen);
  observer.observe(element);
  return () => {
    entered.delete(element);
    observer?.unobserve(element);
  };
}
