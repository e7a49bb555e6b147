// `fourteen/image`: a plain image of a known size, loaded when it is near. Milestone 14 makes smaller ones of it.
import type { ComponentProps, CSSProperties } from 'react';

/** What an import of an image file gives. */
export interface StaticImageData {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly blurDataURL?: string;
}

export interface ImageProps extends Omit<
  ComponentProps<'img'>,
  'src' | 'width' | 'height' | 'loading' | 'alt'
> {
  readonly src: string | StaticImageData | { readonly default: StaticImageData };
  readonly alt: string;
  readonly width?: number | `${number}`;
  readonly height?: number | `${number}`;
  /** Fills what is around it, which has a position of its own. */
  readonly fill?: boolean;
  readonly loading?: 'eager' | 'lazy';
  /** Is seen at once: loaded early. */
  readonly priority?: boolean;
  readonly preload?: boolean;
  readonly quality?: number | `${number}`;
  readonly placeholder?: string;
  readonly blurDataURL?: string;
  readonly unoptimized?: boolean;
  readonly loader?: (image: { src: string; width: number; quality?: number }) => string;
  readonly overrideSrc?: string;
  readonly onLoadingComplete?: (image: HTMLImageElement) => void;
}

const FILL: CSSProperties = { position: 'absolute', height: '100%', width: '100%', inset: 0 };

/** The attributes of an `<img>`, for who writes it themselves. */
export function getImageProps({
  src,
  width,
  height,
  fill,
  loading,
  priority = false,
  preload = false,
  quality,
  loader,
  overrideSrc,
  style,
  placeholder: _placeholder,
  blurDataURL: _blurDataURL,
  unoptimized: _unoptimized,
  onLoadingComplete: _onLoadingComplete,
  ...rest
}: ImageProps): { props: ComponentProps<'img'> } {
  const file = typeof src === 'string' ? null : 'default' in src ? src.default : src;
  const address = file?.src ?? (src as string);
  const size = fill ? {} : { width: Number(width ?? file?.width), height: Number(height ?? file?.height) };
  if (!fill && (Number.isNaN(size.width) || Number.isNaN(size.height)))
    throw new Error(
      `Image with src "${address}" has no size. Give it width and height, or fill, or import the file.`,
    );
  const early = priority || preload;
  const own = {
    src: address,
    width: size.width ?? 640,
    ...(quality === undefined ? {} : { quality: Number(quality) }),
  };
  return {
    props: {
      ...rest,
      ...size,
      loading: early ? undefined : (loading ?? 'lazy'),
      fetchPriority: early ? 'high' : rest.fetchPriority,
      decoding: rest.decoding ?? 'async',
      style: fill ? { ...FILL, ...style } : style,
      src: overrideSrc ?? (loader ? loader(own) : address),
    },
  };
}

export default function Image(props: ImageProps) {
  return <img {...getImageProps(props).props} />;
}
