// What a font of `fourteen/font` is here: the system's own. Nothing is fetched from others, so nobody hears of a visitor.

export interface FontOptions {
  readonly weight?: string | readonly string[];
  readonly style?: string | readonly string[];
  readonly subsets?: readonly string[];
  readonly display?: string;
  readonly variable?: string;
  readonly fallback?: readonly string[];
  readonly preload?: boolean;
  readonly adjustFontFallback?: boolean | string;
  readonly axes?: readonly string[];
  readonly src?: unknown;
  readonly declarations?: unknown;
}

export interface Font {
  readonly className: string;
  readonly variable: string;
  readonly style: { readonly fontFamily: string; readonly fontWeight?: number; readonly fontStyle?: string };
}

const told = new Set<string>();

export function systemFont(
  name: string,
  { weight, style, fallback, variable }: FontOptions,
  why: string,
): Font {
  if (!told.has(name)) {
    told.add(name);
    console.warn(`The font ${name} is replaced by the system's: ${why}`);
  }
  const generic = /mono|code/i.test(name)
    ? 'monospace'
    : /serif|playfair|merriweather|lora/i.test(name)
      ? 'serif'
      : 'sans-serif';
  const fontFamily = [
    ...(fallback ?? []),
    generic === 'sans-serif' ? 'system-ui' : 'ui-' + generic,
    generic,
  ].join(', ');
  return {
    className: `fourteen-font-${generic}`,
    variable: variable === undefined ? '' : `fourteen-font-${generic}`,
    style: {
      fontFamily,
      ...(typeof weight === 'string' && /^\d+$/.test(weight) ? { fontWeight: Number(weight) } : {}),
      ...(typeof style === 'string' ? { fontStyle: style } : {}),
    },
  };
}
