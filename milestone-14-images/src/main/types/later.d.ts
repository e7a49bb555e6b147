// Modules that later milestones bring. They are not there when an app runs, so nothing that they will export can be used
// here either: an editor says why, on the import and where the name is used.

declare interface ComesWithMilestone10 {
  readonly comesWithMilestone: 10;
}

/** Comes with milestone 10; use <form> until then. */
declare module 'next/form' {
  const later: ComesWithMilestone10;
  export default later;
}

/** Comes with milestone 10; use <form> until then. */
declare module 'fourteen/form' {
  const later: ComesWithMilestone10;
  export default later;
}

/** Comes with milestone 10; read the headers in a route handler until then. */
declare module 'next/headers' {
  export {};
}

/** Comes with milestone 10; read the headers in a route handler until then. */
declare module 'fourteen/headers' {
  export {};
}

/** Comes with milestone 10; do without it until then: nothing is cached yet. */
declare module 'next/cache' {
  export {};
}

/** Comes with milestone 10; do without it until then: nothing is cached yet. */
declare module 'fourteen/cache' {
  export {};
}

/** Comes with milestone 12; use the web's Request and Response until then. */
declare module 'next/server' {
  export {};
}

/** Comes with milestone 12; use the web's Request and Response until then. */
declare module 'fourteen/server' {
  export {};
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
declare module 'next/font/google' {
  export {};
}

/** Comes with milestone 12; use @font-face in a stylesheet until then. */
declare module 'fourteen/font/google' {
  export {};
}
