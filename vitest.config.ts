import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // These limits end what hangs, and nothing else: scripts and browsers are started for real, on machines that may
    // be slow and busy.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    // Vitest leaves one core free for itself, which is half of a small machine; most of our tests wait for others.
    maxWorkers: Math.max(2, availableParallelism()),
    // The scripts that tests start compile once what all of them import.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'node') },
    // Two projects, so that a run over the pure parts alone does not wait for sites to be built.
    projects: [
      { extends: true, test: { name: 'core', include: ['tests/{core,fuzz,site/models}/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{scripts,site}/**/*.test.ts'],
          exclude: ['tests/site/models/**'],
          globalSetup: ['tests/site/setup.ts'],
        },
      },
    ],
  },
});
