declare module 'fourteen/image' {
  import type { ComponentProps, ReactElement } from 'react';

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
    src: string | StaticImageData | { readonly default: StaticImageData };
    alt: string;
    /** Of the image itself; an imported file knows its own. */
    width?: number | `${number}`;
    height?: number | `${number}`;
    /** Fills what is around it, which has a position of its own. */
    fill?: boolean;
    loading?: 'eager' | 'lazy';
    /** Is seen at once: loaded early. */
    priority?: boolean;
    preload?: boolean;
    quality?: number | `${number}`;
    placeholder?: 'blur' | 'empty' | `data:image/${string}`;
    blurDataURL?: string;
    unoptimized?: boolean;
    loader?: (image: { src: string; width: number; quality?: number }) => string;
    overrideSrc?: string;
    onLoadingComplete?: (image: HTMLImageElement) => void;
  }

  /** An `<img>` of a known size, loaded when it is near. */
  export default function Image(props: ImageProps): ReactElement;

  /** Its attributes, for who writes the `<img>` themselves. */
  export function getImageProps(props: ImageProps): { props: ComponentProps<'img'> };
}

declare module 'next/image' {
  export * from 'fourteen/image';
  export { default } from 'fourteen/image';
}
