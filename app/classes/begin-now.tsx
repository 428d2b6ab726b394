import { getTranslations } from 'next-intl/server';
import { startAssignedAction } from '#app/actions/assignments.ts';
import { errorSentences } from '#app/sentences.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { listAssigned } from '#server/assigned-work.ts';
import type { Viewer } from '#server/viewer.ts';

/**
 * For whoever has just come in: one press to the first question of what is due next. A nickname, this, an answer: three actions.
 * Where a clock would start to run, the rules come first, on the assignment's own page.
 */
export async function BeginNow({ viewer, classId }: { readonly viewer: Viewer; readonly classId: string }) {
  const works = await listAssigned(viewer, classId);
  const waiting = works.filter(({ state, attempts, rules }) => (state === 'open' || state === 'late') && attempts.length === 0 && rules.timeLimit === null);
  const first = waiting.toSorted((a, b) => (a.rules.dueAt ?? '9').localeCompare(b.rules.dueAt ?? '9'))[0];
  if (!first) return null;
  const [t, work, errors] = await Promise.all([getTranslations('classes'), getTranslations('assignments.work'), errorSentences()]);
  return (
    <section aria-labelledby="begin-now" className="mb-8 rounded-card border border-accent/30 bg-accent-soft p-5 sm:p-6">
      <h2 id="begin-now" className="text-sm font-medium text-accent">{t('beginNow')}</h2>
      <p lang="en" className="mt-1 mb-4 font-serif text-lg font-semibold">{first.title}</p>
      <ActionForm action={startAssignedAction} errors={errors} submit={work('start')} pending={work('starting')} size="large" buttonClassName="w-full">
        <input type="hidden" name="assignmentId" value={first.id} />
      </ActionForm>
    </section>
  );
}
