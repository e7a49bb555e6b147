/**
 * Puts the keyboard where it would be in a new document: on what asks for it, else at the top. Who is typing keeps the focus:
 * a search field may navigate while its text is written.
 */
export function focusPage(): void {
  const wanted = document.querySelector<HTMLElement>('[autofocus]');
  if (wanted !== null) return wanted.focus({ preventScroll: true });
  const active = document.activeElement;
  if (active === null || active === document.body || isTextField(active)) return;
  const { body } = document;
  const focusable = body.hasAttribute('tabindex');
  // The body takes the focus only while it has a tabindex; where it once was, Tab goes on.
  if (!focusable) body.tabIndex = -1;
  body.focus({ preventScroll: true });
  if (!focusable) body.removeAttribute('tabindex');
}

function isTextField(element: Element): boolean {
  return (
    element.matches('input, textarea, select') ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}
