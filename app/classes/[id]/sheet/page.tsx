import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { classSheetAction } from '#app/actions/classes.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { ownAddress } from '#app/own-address.ts';
import { errorSentences } from '#app/sentences.ts';
import { ClassSheet } from '#components/class/class-sheet.tsx';
import { getClass } from '#server/classes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';
import { writeJoinCode } from '#study/join-code.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('sheet') };
}

/** Slips to print and cut up: each student's nickname and four words. */
export default async function ClassSheetPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const given = await params;
  const theClass = await orNotFound(async () => getClass(await requireViewer(), idOf(given.id)));
  const [t, account, errors, address] = await Promise.all([getTranslations('classes'), getTranslations('account'), errorSentences(), ownAddress()]);
  return (
    <>
      <div className="print:hidden">
        <Link href={`/classes/${theClass.id}`} className="inline-flex min-h-11 items-center text-sm text-accent underline underline-offset-4">{t('backToStudents')}</Link>
        <h2 className="font-serif text-xl font-semibold">{t('sheet')}</h2>
        <p className="mt-2 mb-5 max-w-read text-soft">{t('sheetLead')}</p>
      </div>
      <ClassSheet
        classId={theClass.id} action={classSheetAction} errors={errors}
        heading={`${theClass.name} · ${writeJoinCode(theClass.code)}`}
        labels={{ show: t('sheetShow'), working: t('working'), print: account('print'), how: t('sheetHow', { address: `${new URL(address).host}/recover` }), own: t('sheetOwn'), empty: t('noStudentsTitle') }}
      />
    </>
  );
}
