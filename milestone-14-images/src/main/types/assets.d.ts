// What `import` of a file that is no module gives in an app: class names, an image, or a URL.

declare module '*.module.css' {
  const classNames: Readonly<Record<string, string>>;
  export default classNames;
}

declare module '*.css' {}

declare module '*.png' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.jpg' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.jpeg' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.gif' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.webp' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.avif' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.svg' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.ico' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}

declare module '*.bmp' {
  const image: { readonly src: string; readonly width: number; readonly height: number };
  export default image;
}
