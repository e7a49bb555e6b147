// Modules that later milestones bring. They are not there when an app runs, so nothing that they will export can be used
// here either: an editor says why, on the import and where the name is used.

declare interface ComesWithMilestone12 {
  readonly comesWithMilestone: 12;
}

declare interface ComesWithMilestone14 {
  readonly comesWithMilestone: 14;
}

/** Comes with milestone 12; use the web's Request and Response until then. */
declare module 'next/server' {
  export {};
}

/** Comes with milestone 12; use the web's Request and Response until then. */
declare module 'fourteen/server' {
  export {};
}

/** Comes with milestone 12; use <script> until then. */
declare module 'next/script' {
  const later: ComesWithMilestone12;
  export default later;
}

/** Comes with milestone 12; use <script> until then. */
declare module 'fourteen/script' {
  const later: ComesWithMilestone12;
  export default later;
}

/** Comes with milestone 12; use React's lazy until then. */
declare module 'next/dynamic' {
  const later: ComesWithMilestone12;
  export default later;
}

/** Comes with milestone 12; use React's lazy until then. */
declare module 'fourteen/dynamic' {
  const later: ComesWithMilestone12;
  export default later;
}

/** Comes with milestone 12; use an error boundary of React's until then. */
declare module 'next/error' {
  export {};
}

/** Comes with milestone 12; use an error boundary of React's until then. */
declare module 'fourteen/error' {
  export {};
}

/** Comes with milestone 12; use @font-face in a stylesheet until then. */
declare module 'next/font/local' {
  const later: ComesWithMilestone12;
  export default later;
}

/** Comes with milestone 12; use @font-face in a stylesheet until then. */
declare module 'fourteen/font/local' {
  const later: ComesWithMilestone12;
  export default later;
}

/** Comes with milestone 12; use @font-face in a stylesheet until then. */
declare module 'next/font/google' {
  export {};
}

/** Comes with milestone 12; use @font-face in a stylesheet until then. */
declare module 'fourteen/font/google' {
  export {};
}

/** Comes with milestone 14; use <img> with width and height until then. */
declare module 'next/image' {
  const later: ComesWithMilestone14;
  export default later;
}

/** Comes with milestone 14; use <img> with width and height until then. */
declare module 'fourteen/image' {
  const later: ComesWithMilestone14;
  export default later;
}
