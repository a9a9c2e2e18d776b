import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // A test of a whole operation makes its calls within the quotas of the contract.
    testTimeout: 60_000,
  },
});
