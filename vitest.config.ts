import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Scripts and browsers are started for real, on machines that may be slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two projects, so that a run over the pure parts alone does not wait for sites to be built.
    projects: [
      { extends: true, test: { name: 'core', include: ['tests/{core,fuzz,site/models}/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{scripts,site}/**/*.test.ts'],
          exclude: ['tests/site/models/**'],
          globalSetup: ['tests/site/build-sample.ts'],
        },
      },
    ],
  },
});
