// Fits the weights of the schedule to each learner with enough answers, or to one, or takes one's fitted weights back:
//   DATABASE_URL=postgresql://… node --conditions=react-server scripts/fit-schedules.ts [USER-ID [--default]]
// Without an optional package (server/optimiser.ts) it does nothing and says so. Safe while the application
// runs; run it once a day. "npm start" does.
import { db } from '#server/db.ts';
import { fitWeights, wantFitting } from '#server/fit-weights.ts';
import { loadOptimiser } from '#server/optimiser.ts';

const [userId, option] = process.argv.slice(2);
if ((userId !== undefined && !/^[0-9a-f-]{36}$/.test(userId)) || (option !== undefined && option !== '--default')) {
  console.error('Say the id of a user, and after it "--default" to take fitted weights back; or nothing, for everybody.');
  process.exit(2);
}
if (userId && option) {
  await wantFitting({ id: userId }, false);
  console.log('The default weights hold again.');
} else {
  const optimiser = loadOptimiser();
  if (!optimiser) console.log('No optimiser is installed on this system (npm package @open-spaced-repetition/binding): the default weights hold.');
  const users = !optimiser ? [] : userId ? [{ userId }] : await db.card.findMany({ distinct: ['userId'], select: { userId: true } });
  const counts = new Map<string, number>();
  for (const user of users) {
    const result = optimiser ? await fitWeights(user.userId, optimiser) : 'too-few';
    counts.set(result, (counts.get(result) ?? 0) + 1);
  }
  if (optimiser) console.log(`Fitted the schedules of ${counts.get('fitted') ?? 0} of ${users.length} learners.`);
}
await db.$disconnect();
