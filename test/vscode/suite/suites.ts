/** What may be run inside VS Code, by name; each registers its tests with Mocha. */
export const SUITES = {
  main: async () => {
    await import('./main.js');
    await import('./claims.js');
    await import('./refresh.js');
  },
  restricted: () => import('./restricted.js'),
  virtual: () => import('./virtual.js'),
};

/** The one that is wanted: of the environment, or in a browser written in when the suites are bundled. */
export const wantedSuite = (): Promise<unknown> => SUITES[process.env.STET_SUITE as keyof typeof SUITES]();
