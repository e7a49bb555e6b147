// Which part of a page is asked for, and what a whole page is made of: the seam of layouts. Here each answer is a page.
import type { ReactNode } from 'react';

/**
 * The headers that ask for a part.
 *
 * @param _base the page that the document has
 */
export function asked(_base: ReactNode): Record<string, string> {
  return {};
}

/** The page that an answer makes of the one that it was asked for with. */
export function arrived(_base: ReactNode, answer: ReactNode): ReactNode {
  return answer;
}
