// Development: a badge in the corner for what an error boundary has caught. Opened, it shows each error with the author's lines.

interface Told {
  readonly error: Error & { digest?: string };
  readonly components: string;
}

const STYLE = `
  :host { all: initial; position: fixed; left: 1rem; bottom: 1rem; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif }
  button { font: inherit; color: #fff; background: #b91c1c; border: 0; border-radius: 99px; padding: .35rem .9rem; cursor: pointer }
  section { color: #18181b; background: #fff; border: 1px solid #e4e4e7; border-radius: .75rem; box-shadow: 0 8px 40px #0004;
    padding: 1rem 1.25rem; margin-bottom: .75rem; width: min(52rem, 90vw); max-height: 70vh; overflow: auto }
  h2 { font-size: 1rem; margin: 0 0 .5rem; color: #b91c1c; overflow-wrap: anywhere }
  p { margin: 0 0 .5rem; opacity: .7 }
  pre { margin: 0 0 .75rem; padding: .75rem; background: #f4f4f5; border-radius: .5rem; overflow-x: auto;
    font: 12px/1.55 ui-monospace, Menlo, Consolas, monospace }
`;

const errors: Told[] = [];
let root: ShadowRoot | null = null;
let open = false;

/** @param components the components around, as React says them */
export function showDevError(error: unknown, components: string): void {
  if (!(error instanceof Error) || errors.some((known) => known.error === error)) return;
  errors.push({ error, components });
  draw();
}

function draw(): void {
  root ??= newRoot();
  // React does not know it; should it replace the document's content, the badge goes back in.
  if (!root.host.isConnected) document.documentElement.append(root.host);
  const badge = element('button', errors.length === 1 ? '1 error' : `${errors.length} errors`);
  badge.addEventListener('click', () => {
    open = !open;
    draw();
  });
  root.replaceChildren(...(open ? errors.map(report) : []), badge);
}

function newRoot(): ShadowRoot {
  const root = document.createElement('fourteen-errors').attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function report({ error, components }: Told): HTMLElement {
  const section = document.createElement('section');
  section.append(element('h2', `${error.name}: ${error.message}`));
  if (error.digest) section.append(element('p', `The server's log knows it as ${error.digest}.`));
  const place = placeIn(error.stack ?? '');
  if (place !== null) {
    const frame = element('pre', place);
    section.append(frame);
    void fetch(`/_fourteen/source?at=${encodeURIComponent(place)}`).then(async (response) => {
      if (response.ok) frame.textContent = `${place}\n\n${await response.text()}`;
    });
  }
  section.append(element('pre', error.stack ?? ''));
  if (components !== '') section.append(element('pre', components.trim()));
  return section;
}

/** The first line of the stack that lies in the app: `app/page.tsx:3:9`. */
function placeIn(stack: string): string | null {
  return /(app\/[^\s()]+\.[jt]sx?:\d+:\d+)/.exec(stack)?.[1] ?? null;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
