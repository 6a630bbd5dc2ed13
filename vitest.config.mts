import { defineConfig } from 'vitest/config';

/** Everything that needs no VS Code; the suites under test/vscode run inside one (`npm run test:vscode`). */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/browser/**'],
    // Of a loaded machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    provide: { update: process.argv.some((argument) => argument === '--update' || argument === '-u') },
  },
});
