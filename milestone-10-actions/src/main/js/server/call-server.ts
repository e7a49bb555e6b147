/** While HTML is made nothing is called: React's own words. */
export function callServer(): Promise<never> {
  throw new Error(
    'Server Functions cannot be called during initial render. This would create a fetch waterfall. ' +
      'Try to use a Server Component to pass data to Client Components instead.',
  );
}
