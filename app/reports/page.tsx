import type { Metadata } from 'next';
import Link from 'next/link';
import { getMessages, getTranslations } from 'next-intl/server';
import { orNotFound } from '#app/or-not-found.ts';
import { reportLine } from '#app/report-words.ts';
import { dateWriter } from '#app/write-date.ts';
import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listReports } from '#server/decide-report.ts';
import { listOwnReports } from '#server/reports.ts';
import { idOf } from '#server/requests.ts';
import { currentViewer } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') };
}

const tones = { open: 'warn', accepted: 'right', answered: 'plain' } as const;

/** Reports that wait for me, and what I reported myself. */
export default async function ReportsPage({ searchParams }: { readonly searchParams: Promise<{ class?: string | string[] }> }) {
  const query = await searchParams;
  const viewer = await currentViewer();
  const { rows, own } = await orNotFound(async () => ({
    rows: viewer ? await listReports(viewer, typeof query.class === 'string' ? idOf(query.class) : undefined) : [],
    own: viewer ? await listOwnReports(viewer) : [],
  }));
  const [{ reports: labels }, line, write] = await Promise.all([getMessages(), reportLine(), dateWriter()]);
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={labels.title}>
        <p>{labels.lead}</p>
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState title={labels.noneTitle}>
          <p>{labels.none}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <li key={row.id} className="relative rounded-card border border-line bg-surface p-4 hover:border-accent sm:p-5">
              <div className="flex flex-wrap items-center gap-2">
                <Badge tone={tones[row.state]}>{labels.state[row.state]}</Badge>
                <Badge>{labels.kind[row.kind]}</Badge>
              </div>
              <Link href={`/reports/${row.id}`} className="mt-2 block font-semibold text-ink after:absolute after:inset-0 after:rounded-card">
                {row.prompt}
              </Link>
              {row.text && <p className="mt-1 text-soft">{row.text}</p>}
              <p className="mt-1 text-sm text-muted">
                <bdi>{line(row)}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
      {own.length > 0 && (
        <section aria-labelledby="mine" className="mt-12">
          <h2 id="mine" className="mb-4 font-serif text-xl font-semibold">
            {labels.mine}
          </h2>
          <ul className="grid gap-3">
            {own.map((report) => (
              <li key={report.id} className="rounded-card border border-line bg-surface p-4">
                <Badge tone={tones[report.state]}>{labels.state[report.state]}</Badge>
                <p className="mt-2 font-medium">{report.prompt}</p>
                <p className="mt-1 text-sm text-muted">
                  {labels.kind[report.kind]} · {write.dayOf(report.createdAt)}
                </p>
                {report.reply && (
                  <p className="mt-2 border-l-2 border-accent/60 pl-3">
                    <span className="sr-only">{labels.replied}: </span>
                    {report.reply}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
