// Whose a click on a link is.

interface Click {
  readonly defaultPrevented: boolean;
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Anchor {
  readonly target: string;
  hasAttribute(name: string): boolean;
}

/**
 * Whether the browser shall do what it does for any link: another tab or window, a download, a context menu; or nothing,
 * since somebody else took the click.
 */
export function isLeftAlone(click: Click, anchor: Anchor): boolean {
  return (
    click.defaultPrevented ||
    click.button !== 0 ||
    click.metaKey ||
    click.ctrlKey ||
    click.shiftKey ||
    click.altKey ||
    (anchor.target !== '' && anchor.target !== '_self') ||
    anchor.hasAttribute('download')
  );
}
