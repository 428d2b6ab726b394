import { getTranslations } from 'next-intl/server';
import type { AssignedWork } from '#study/assignment-types.ts';
import { classTimeWriter } from './write-class-time.ts';

/** What a student should know before beginning, in plain sentences, the most urgent first. */
export async function workFacts(work: AssignedWork): Promise<string[]> {
  const [t, write] = await Promise.all([getTranslations('assignments.work'), classTimeWriter(work.class.timeZone)]);
  const { rules, state, endsAt } = work;
  const inClass = (moment: string) => {
    const date = write.inClass(moment);
    return date === null ? '' : ` ${t('classClock', { zone: write.zone, date })}`;
  };
  const when = [
    state === 'not-yet-open' && t('opens', { date: write.moment(rules.opensAt) }) + inClass(rules.opensAt),
    rules.dueAt && t(Date.parse(work.now) > Date.parse(rules.dueAt) ? 'dueWas' : 'due', { date: write.moment(rules.dueAt) }) + inClass(rules.dueAt),
    endsAt && endsAt !== rules.dueAt && t(state === 'closed' ? 'closed' : 'ends', { date: write.moment(endsAt) }) + (rules.dueAt ? '' : inClass(endsAt)),
  ];
  const late = rules.dueAt && rules.acceptsLate && endsAt !== rules.dueAt && state !== 'closed' && t('lateTaken');
  // Whoever has nothing left to begin needs to know of no rule any more.
  const isOver = work.attempts.length > 0 && (work.attemptsLeft === 0 || state === 'closed') && work.attempts.every((attempt) => attempt.state !== 'in-progress');
  if (isOver) return [...when, attempts(t, work), ...results(t, work, write.moment)].flatMap((one) => one || []);
  const how = [
    t('questions', { count: work.questions }) + '.',
    t(rules.mode),
    rules.timeLimit !== null && t('timeLimit', { count: Math.round(rules.timeLimit / 60) }),
    attempts(t, work),
    rules.attemptsAllowed !== 1 && t(rules.counts),
  ];
  return [...when, late, ...how, ...results(t, work, write.moment)].flatMap((one) => one || []);
}

type Translate = Awaited<ReturnType<typeof getTranslations<'assignments.work'>>>;

function attempts(t: Translate, { rules: { attemptsAllowed }, attemptsLeft, attempts: begun }: AssignedWork): string {
  if (attemptsAllowed === null || attemptsLeft === null) return t('attemptsAny');
  if (attemptsLeft === 0) return begun.some(({ state }) => state === 'in-progress') ? '' : t('noneLeft');
  return attemptsAllowed === 1 ? t('attemptsOne') : t('attemptsLeft', { left: attemptsLeft, of: attemptsAllowed });
}

function results(t: Translate, { rules, scoreComesAt, keysComeAt, now, attempts: own }: AssignedWork, moment: (at: string) => string): (string | false)[] {
  if (rules.mode === 'practice') return [];
  const isPast = (at: string | null) => at !== null && Date.parse(at) < Date.parse(now);
  if (own.some(({ hasKeys }) => hasKeys)) return [t('resultsHere')];
  if (isPast(keysComeAt)) return [t('resultsAtOnce')];
  if (rules.keysRelease === 'at-once') return [t('resultsAtOnce')];
  const score = rules.scoreRelease === 'at-once' || isPast(scoreComesAt) ? t('scoreAtOnce') : scoreComesAt ? t('scoreOn', { date: moment(scoreComesAt) }) : t('scoreByHand');
  return [score, keysComeAt ? t('keysOn', { date: moment(keysComeAt) }) : t('keysByHand')];
}
