'use client';
// `fourteen/script`: a script of others, at the right time and once.
import { useEffect, type ComponentProps } from 'react';

export interface ScriptProps extends ComponentProps<'script'> {
  readonly strategy?: 'beforeInteractive' | 'afterInteractive' | 'lazyOnload' | 'worker';
  readonly onReady?: () => void;
}

const loading = new Map<string, Promise<void>>();

export default function Script({ strategy = 'afterInteractive', onReady, ...script }: ScriptProps) {
  const { src, id } = script;
  const early = strategy === 'beforeInteractive';
  useEffect(() => {
    if (early) return void onReady?.();
    const begin = () => void loaded(script).then(onReady, () => {});
    if (strategy !== 'lazyOnload') return begin();
    if (document.readyState === 'complete') return idle(begin);
    addEventListener('load', begin, { once: true });
    return () => removeEventListener('load', begin);
    // A script runs once, whatever becomes of its attributes.
  }, [src, id, strategy]);
  // It stands in the document, and runs before React does.
  return early ? <script {...script} suppressHydrationWarning /> : null;
}

function idle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work);
}

/** Puts it into the document, if it is not there. */
function loaded({
  children,
  dangerouslySetInnerHTML,
  onLoad,
  onError,
  ...attributes
}: ScriptProps): Promise<void> {
  const code = dangerouslySetInnerHTML?.__html ?? (typeof children === 'string' ? children : '');
  const key = attributes.id ?? attributes.src ?? String(code);
  const known = loading.get(key);
  if (known !== undefined) return known;
  const element = document.createElement('script');
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'string')
      element.setAttribute(name === 'className' ? 'class' : name.toLowerCase(), value);
    else if (value === true) element.setAttribute(name.toLowerCase(), '');
  const promise = new Promise<void>((resolve, reject) => {
    if (!attributes.src) {
      element.textContent = String(code);
      return resolve();
    }
    element.onload = (event) => {
      onLoad?.(event as never);
      resolve();
    };
    element.onerror = (event) => {
      loading.delete(key);
      onError?.(event as never);
      reject(new Error(`The script ${attributes.src} could not be loaded.`));
    };
  });
  loading.set(key, promise);
  document.body.append(element);
  return promise;
}
