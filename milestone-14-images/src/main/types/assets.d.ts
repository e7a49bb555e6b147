// What `import` of a file that is no module gives in an app: class names, or a URL.

declare module '*.module.css' {
  const classNames: Readonly<Record<string, string>>;
  export default classNames;
}

declare module '*.css' {}
