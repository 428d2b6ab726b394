import { getFormatter, getTranslations } from 'next-intl/server';
import type { WorkGroup, WorkRow } from '#components/assignment/work-list.tsx';
import type { AssignedWork } from '#study/assignment-types.ts';
import { classTimeWriter } from './write-class-time.ts';
import { scoreWriter } from './write-score.ts';

/** Due within a day is soon. */
const soon = 24 * 60 * 60 * 1000;

const isToDo = ({ state, attempts, attemptsLeft }: AssignedWork): boolean =>
  attempts.some((attempt) => attempt.state === 'in-progress') || ((state === 'open' || state === 'late') && attemptsLeft !== 0 && attempts.length === 0);

/** What a student was given, in groups: to do (the next due date first), coming, done. Empty groups are left out. */
export async function workGroups(all: readonly AssignedWork[]): Promise<WorkGroup[]> {
  const t = await getTranslations('assignments.work');
  const coming = all.filter(({ state }) => state === 'not-yet-open').sort((a, b) => a.rules.opensAt.localeCompare(b.rules.opensAt));
  const toDo = all.filter((work) => isToDo(work)).sort((a, b) => (a.rules.dueAt ?? '9').localeCompare(b.rules.dueAt ?? '9'));
  const done = all.filter((work) => !coming.includes(work) && !toDo.includes(work));
  const groups = [
    { name: t('open'), works: toDo },
    { name: t('coming'), works: coming },
    { name: t('done'), works: done },
  ].filter(({ works }) => works.length > 0);
  return Promise.all(groups.map(async ({ name, works }) => ({ name, rows: await Promise.all(works.map(rowOf)) })));
}

async function rowOf(work: AssignedWork): Promise<WorkRow> {
  const [t, format, write, score] = await Promise.all([getTranslations('assignments.work'), getFormatter(), classTimeWriter(work.class.timeZone), scoreWriter()]);
  const { state, rules, attempts, endsAt, now } = work;
  const date = state === 'not-yet-open' ? rules.opensAt : state === 'closed' ? endsAt : (rules.dueAt ?? endsAt);
  const sentence = state === 'not-yet-open' ? 'opens' : state === 'closed' ? 'closed' : rules.dueAt ? (state === 'late' ? 'dueWas' : 'due') : 'ends';
  const inClass = date && write.inClass(date);
  const open = attempts.find((attempt) => attempt.state === 'in-progress');
  const seen = attempts.filter((attempt) => attempt.score !== null);
  const isDueSoon = state === 'open' && rules.dueAt !== null && Date.parse(rules.dueAt) - Date.parse(now) < soon;
  const badge = (): WorkRow['badge'] => {
    if (attempts.length === 0 && state === 'closed') return { label: t('isClosed'), tone: 'plain' };
    if (attempts.length === 0 || open) return state === 'late' ? { label: t('isLate'), tone: 'warn' } : isDueSoon ? { label: t('dueSoon'), tone: 'warn' } : null;
    return attempts.some(({ isLate }) => isLate) ? { label: t('late'), tone: 'warn' } : seen.length === 0 ? { label: t('waiting'), tone: 'accent' } : null;
  };
  const only = seen.length === 1 ? seen[0] : undefined;
  return {
    id: work.id,
    title: work.title,
    when: date ? t(sentence, { date: write.moment(date) }) : t('questions', { count: work.questions }),
    inClass: inClass ? t('classClock', { zone: write.zone, date: inClass }) : null,
    badge: badge(),
    result: only && only.score !== null ? score(only.score, only.of) : work.share === null ? null : format.number(work.share, { style: 'percent' }),
    action: open ? t('continue') : isToDo(work) ? t('start') : null,
  };
}
