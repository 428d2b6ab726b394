import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { changeAssignmentAction } from '#app/actions/assignments.ts';
import { Exceptions } from '#app/assignments/exceptions.tsx';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { AssignmentFields } from '#components/assignment/assignment-fields.tsx';
import { ChangeForm } from '#components/assignment/change-form.tsx';
import { valuesOf } from '#components/assignment/field-values.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getAssignment } from '#server/assignments.ts';
import { listExceptions } from '#server/list-exceptions.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assignments'))('change.title') };
}

export default async function ChangeAssignmentPage({ params }: Props) {
  const [{ id }, t, common, { assignments }, errors, locale] = await Promise.all([params, getTranslations('assignments'), getTranslations('common'), getMessages(), errorSentences(), getLocale()]);
  const { assignment, students } = await orNotFound(async () => {
    const viewer = await requireViewer();
    return { assignment: await getAssignment(viewer, idOf(id)), students: await listExceptions(viewer, idOf(id)) };
  });
  return (
    <div className="mx-auto max-w-read">
      <PageHeader
        title={t('change.title')}
        over={
          <Link href={`/assignments/${assignment.id}`} lang="en" className="inline-flex min-h-11 items-center underline-offset-4 hover:underline">
            {assignment.title}
          </Link>
        }
      />
      <ChangeForm action={changeAssignmentAction} errors={errors} labels={assignments.change} locale={locale}>
        <input type="hidden" name="id" value={assignment.id} />
        <input type="hidden" name="seen" value={assignment.updatedAt} />
        <AssignmentFields
          isNew={false}
          isOpen
          labels={assignments.form}
          kinds={{ practice: common('practice'), test: common('test') }}
          values={valuesOf(assignment)}
          zone={t('form.zone', { zone: assignment.class.timeZone.replaceAll('_', ' ') })}
        />
      </ChangeForm>
      {students.length > 0 && <Exceptions assignment={assignment} students={students} />}
    </div>
  );
}
