import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/site/build-sample.ts'],
    // Scripts and browsers are started for real, on machines that may be slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
