import { getTranslations } from 'next-intl/server';
import { setExceptionAction } from '#app/actions/assignments.ts';
import { errorSentences } from '#app/sentences.ts';
import { classTimeWriter } from '#app/write-class-time.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { StudentWithException } from '#server/list-exceptions.ts';
import type { AssignmentForTeacher } from '#study/assignment-types.ts';

type Props = { readonly assignment: AssignmentForTeacher; readonly students: readonly StudentWithException[] };

/** What single students have otherwise: who has it already, and a form for one more. */
export async function Exceptions({ assignment, students }: Props) {
  const [t, form, errors, write] = await Promise.all([getTranslations('assignments.exceptions'), getTranslations('assignments.form'), errorSentences(), classTimeWriter(assignment.class.timeZone)]);
  const others = students.filter(({ exception, extraTimePercent }) => exception || extraTimePercent > 0);
  const zone = form('zone', { zone: write.zone });
  const moment = (at: string) => write.inClass(at) ?? write.moment(at);
  const said = ({ exception, extraTimePercent }: StudentWithException) =>
    [
      extraTimePercent > 0 && t('percent', { percent: extraTimePercent }),
      exception && exception.extraMinutes > 0 && t('minutes', { count: exception.extraMinutes }),
      exception && exception.extraAttempts > 0 && t('attempts', { count: exception.extraAttempts }),
      exception?.dueAt && `${t('due')} ${moment(exception.dueAt)}`,
      exception?.closesAt && `${t('closes')} ${moment(exception.closesAt)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section aria-labelledby="exceptions" className="mt-14 border-t border-line pt-10">
      <h2 id="exceptions" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-2 mb-6 text-soft">{t('lead')}</p>
      {others.length > 0 && (
        <ul className="mb-8 divide-y divide-line border-y border-line">
          {others.map((student) => (
            <li key={student.memberId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <span className="min-w-0 flex-1 basis-52">
                <span className="block font-medium" dir="auto">
                  {student.name}
                </span>
                <span className="block text-sm text-soft">{said(student)}</span>
              </span>
              {student.exception && (
                <ActionForm action={setExceptionAction} errors={errors} submit={t('remove', { name: student.name })} pending={t('removing')} variant="quiet" size="small">
                  <input type="hidden" name="id" value={assignment.id} />
                  <input type="hidden" name="memberId" value={student.memberId} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={setExceptionAction} errors={errors} submit={t('submit')} pending={t('submitting')} done={t('done')} variant="secondary">
        <input type="hidden" name="id" value={assignment.id} />
        <div className="mb-6 grid gap-6 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <SelectField name="memberId" label={t('student')} defaultValue="" required>
              <option value="" disabled>
                {t('choose')}
              </option>
              {students.map(({ memberId, name }) => (
                <option key={memberId} value={memberId}>
                  {name}
                </option>
              ))}
            </SelectField>
          </div>
          <TextField name="extraMinutes" type="number" min={0} max={10_080} inputMode="numeric" label={t('extraMinutes')} />
          <TextField name="extraAttempts" type="number" min={0} max={100} inputMode="numeric" label={t('extraAttempts')} />
          <TextField name="dueAt" type="datetime-local" label={t('due')} hint={zone} />
          <TextField name="closesAt" type="datetime-local" label={t('closes')} hint={zone} />
        </div>
      </ActionForm>
    </section>
  );
}
