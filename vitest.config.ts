import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// `server-only` throws unless a bundler picks its empty half; under vitest there is no bundler and all is server.
const alias = { 'server-only': join(import.meta.dirname, 'node_modules/server-only/empty.js') };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/{app,components,corpus,docs,engine,study}/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          environment: 'node',
          testTimeout: 120_000, // a slow machine is no fault; only a hang is
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'scripts',
          include: ['tests/scripts/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000, // these start databases and commands
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.{ts,tsx}'],
          environment: 'node',
          pool: 'forks',
          globalSetup: ['tests/support/postgres-for-all.ts'],
          setupFiles: ['tests/support/database-of-this-file.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
