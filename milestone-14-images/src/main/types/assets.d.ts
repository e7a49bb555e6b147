// What `import` of a file that is no module gives in an app.

/** The class names of a CSS module: `styles.title` is the name that the page carries. */
declare module '*.module.css' {
  const classNames: Readonly<Record<string, string>>;
  export default classNames;
}

/** Other CSS is for its effect alone: `import './globals.css'`. */
declare module '*.css' {}

/** An imported image: where it is served, and its size in pixels. */
interface StaticImageData {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

declare module '*.png' {
  const image: StaticImageData;
  export default image;
}

declare module '*.jpg' {
  const image: StaticImageData;
  export default image;
}

declare module '*.jpeg' {
  const image: StaticImageData;
  export default image;
}

declare module '*.gif' {
  const image: StaticImageData;
  export default image;
}

declare module '*.webp' {
  const image: StaticImageData;
  export default image;
}

declare module '*.avif' {
  const image: StaticImageData;
  export default image;
}

declare module '*.ico' {
  const image: StaticImageData;
  export default image;
}

declare module '*.bmp' {
  const image: StaticImageData;
  export default image;
}

declare module '*.svg' {
  const image: StaticImageData;
  export default image;
}

/** A font's URL. */
declare module '*.woff2' {
  const url: string;
  export default url;
}

declare module '*.woff' {
  const url: string;
  export default url;
}

declare module '*.ttf' {
  const url: string;
  export default url;
}

declare module '*.otf' {
  const url: string;
  export default url;
}
