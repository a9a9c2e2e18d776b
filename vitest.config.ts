import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/**/*.test.ts',
      'src/**/*.test.ts',
      'rulesets/**/*.test.ts',
      'templates/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'dist/**', 'examples/*/generated/**'],
    testTimeout: 20_000,
  },
});
