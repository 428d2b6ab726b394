import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { createAssignmentAction } from '#app/actions/assignments.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { AssignmentFields } from '#components/assignment/assignment-fields.tsx';
import { newValues } from '#components/assignment/field-values.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { classesToAssignTo } from '#server/assignments.ts';
import { getQuiz } from '#server/quizzes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ class?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assignments'))('assign') };
}

export default async function AssignPage({ params, searchParams }: Props) {
  const [{ id }, { class: wanted }, t, common, { assignments }, errors] = await Promise.all([params, searchParams, getTranslations('assignments'), getTranslations('common'), getMessages(), errorSentences()]);
  const { quiz, now, classes } = await orNotFound(async () => {
    const viewer = await requireViewer();
    return { quiz: await getQuiz(viewer, idOf(id)), ...(await classesToAssignTo(viewer)) };
  });
  const chosen = classes.find((one) => one.id === wanted) ?? classes[0];
  const zones = new Set(classes.map(({ timeZone }) => timeZone));
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={t('assignTitle')} over={<span lang="en">{quiz.title}</span>}>
        <p>{t('assignLead')}</p>
      </PageHeader>
      {!chosen ? (
        <EmptyState title={t('noClassTitle')} action={<LinkButton href="/classes">{t('makeClass')}</LinkButton>}>
          <p>{t('noClass')}</p>
        </EmptyState>
      ) : (
        <ActionForm action={createAssignmentAction} errors={errors} submit={t('form.submit')} pending={t('form.submitting')} size="large" buttonClassName="w-full sm:w-auto">
          <input type="hidden" name="quizId" value={quiz.id} />
          <AssignmentFields
            isNew
            labels={assignments.form}
            kinds={{ practice: common('practice'), test: common('test') }}
            values={newValues(quiz.title, Date.parse(now), chosen.timeZone)}
            zone={zones.size > 1 ? t('form.zones') : t('form.zone', { zone: chosen.timeZone.replaceAll('_', ' ') })}
          >
            <SelectField name="classId" label={t('form.class')} defaultValue={chosen.id}>
              {classes.map(({ id: one, name, timeZone }) => (
                <option key={one} value={one}>
                  {zones.size > 1 ? `${name} (${timeZone.replaceAll('_', ' ')})` : name}
                </option>
              ))}
            </SelectField>
          </AssignmentFields>
        </ActionForm>
      )}
    </div>
  );
}
