// `fourteen/dynamic` for server components.
import type { ComponentType } from 'react';
import { lazily, optionsOf, type DynamicOptions, type Loader } from 'fourteen/internal/layouts/lazily';

export default function dynamic<P = {}>(
  loader: Loader<P> | DynamicOptions<P>,
  more?: DynamicOptions<P>,
): ComponentType<P> {
  const options = optionsOf(loader, more);
  if (options.ssr === false)
    throw new Error(
      'dynamic() with ssr: false was called in a server component. Call it in a client component.',
    );
  return lazily(options);
}
