import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's commands would fetch a native engine from a server of theirs, and tell another one about it. The same engine
// lies in the npm registry as WebAssembly; scripts/schema-engine.mjs lends it the native one's manners.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= join(import.meta.dirname, 'scripts/schema-engine.mjs');
process.env['CHECKPOINT_DISABLE'] ??= '1';
process.env['PRISMA_HIDE_UPDATE_MESSAGE'] ??= '1';

/** The embedded database, while "npm start" runs, says where it is. */
const noted = join(import.meta.dirname, '.data/database-url');
const url = process.env['DATABASE_URL'] ?? (existsSync(noted) ? readFileSync(noted, 'utf8').trim() : 'postgresql://start-the-database-first:x@127.0.0.1:1/verbatim');

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url },
});
