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
    // By itself it leaves one core idle, of the two that CI has.
    maxWorkers: '100%',
    // A busy machine is no fault of what is tested.
    testTimeout: 60_000,
  },
});
