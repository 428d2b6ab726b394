// Computes every card anew from the append-only log of reviews, for everybody or for one user:
//   DATABASE_URL=postgresql://… node --conditions=react-server scripts/recompute-schedules.ts [USER-ID]
// Safe while the application runs, and safe to run twice: what does not change is not written.
import { db } from '#server/db.ts';
import { recomputeAll } from '#server/recompute-cards.ts';

const [userId] = process.argv.slice(2);
if (userId !== undefined && !/^[0-9a-f-]{36}$/.test(userId)) {
  console.error(`"${userId}" is not the id of a user.`);
  process.exit(2);
}
const users = userId ? [{ userId }] : await db.card.findMany({ distinct: ['userId'], select: { userId: true } });
let cards = 0;
for (const user of users) cards += await recomputeAll(user.userId);
console.log(`Computed ${cards} cards of ${users.length} learners from their logs.`);
await db.$disconnect();
