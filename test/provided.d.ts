import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** True when expectations are to be rewritten from what is found: `npm run test:update`. */
    update: boolean;
  }
}
