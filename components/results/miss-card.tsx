import type { Messages } from 'next-intl';
import { Quote } from '#components/article/quote.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import type { ClassMiss } from '#study/result-types.ts';

type Props = { readonly miss: ClassMiss; readonly lang: string; /** "14 of 26 missed it" */ readonly summary: string; readonly labels: Messages['results'] };

/** One question to teach again, in type that is read from the last row: the question, what is right, and the passage that says so. */
export function MissCard({ miss, lang, summary, labels }: Props) {
  const { body, right, proof, instead } = miss;
  const sayOf = (choice: string) => (body.kind === 'true-false' ? (choice === 'true' ? labels.true : labels.false) : choice);
  return (
    <li id={`q${miss.number}`} className="scroll-mt-4 break-inside-avoid border-t border-line py-8 first:border-t-0 first:pt-0">
      <p className="text-sm text-muted">
        {fillTemplate(labels.questionNumber, { number: miss.number })} · {summary}
      </p>
      <h2 lang={lang} className="mt-2 font-serif text-2xl font-semibold sm:text-3xl">
        {body.prompt}
      </h2>
      {right.length > 0 && body.kind !== 'find-evidence' && (
        <p className="mt-4 text-xl">
          <span className="text-muted">{labels.rightIs} </span>
          <strong lang={lang}>{right.map(sayOf).join(' · ')}</strong>
        </p>
      )}
      <div className="mt-5 grid gap-5 sm:text-xl">
        {proof.map((context) => (
          <Quote key={context.quote.start} context={context} marks={body.kind === 'true-false' || body.kind === 'find-evidence' ? [] : right} lang={lang} className="[&_.reading]:sm:text-xl [&_.reading]:sm:leading-relaxed" />
        ))}
      </div>
      {instead && (
        <div className="mt-6 rounded-card bg-sunken p-5">
          <p className="text-soft">{fillTemplate(instead.quote ? labels.insteadQuoted : labels.instead, { count: instead.count, choice: sayOf(instead.choice) })}</p>
          {instead.quote && <Quote context={instead.quote} marks={[instead.choice]} lang={lang} size="small" className="mt-3" />}
        </div>
      )}
    </li>
  );
}
