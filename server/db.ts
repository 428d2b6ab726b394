import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { env, isBuilding } from './env.ts';

/**
 * The only door to Postgres. A lost connection is thrown away and the next query opens another, so the app outlives a
 * restart of the database; a query that waits too long for a connection fails, and is answered with "try again".
 */
function connect(): PrismaClient {
  if (isBuilding()) return new PrismaClient({ adapter: new PrismaPg({ connectionString: 'postgresql://nobody@127.0.0.1:1/building' }) });
  const url = env('DATABASE_URL');
  // A pooler between us and Postgres refuses start-up parameters and cannot keep named statements.
  const isPooled = new URL(url).searchParams.get('pgbouncer') === 'true';
  const names = new Map<string, string>();
  const statementNameGenerator = ({ sql }: { sql: string }) => {
    if (names.size > 500 && !names.has(sql)) return ''; // lists of many lengths make many statements; those stay unnamed
    const name = names.get(sql) ?? `v${names.size}`;
    names.set(sql, name);
    return name;
  };
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: env('DATABASE_POOL_SIZE'),
      connectionTimeoutMillis: 3000,
      idleTimeoutMillis: 60_000,
      ...(isPooled ? {} : { statement_timeout: 20_000, lock_timeout: 5000, idle_in_transaction_session_timeout: 20_000 }),
    },
    isPooled ? {} : { statementNameGenerator },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3000, timeout: 15_000 } });
}

// While developing, each change loads this file anew; the connections stay.
const kept = globalThis as typeof globalThis & { verbatimDatabase?: PrismaClient };
export const db: PrismaClient = (kept.verbatimDatabase ??= connect());

export { Prisma };

/** The time by the only clock that decides anything, as ISO 8601. */
export async function databaseNow(tx: Transaction = db): Promise<string> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error('the database does not say what time it is');
  return row.now.toISOString();
}

/** What a function that takes part in somebody else's transaction is given. */
export type Transaction = Prisma.TransactionClient;
