import type { Messages } from 'next-intl';
import { Quote } from '#components/article/quote.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { fillTemplate } from '#components/ui/fill-template.ts';
import type { AnswerValue, QuestionBody, QuoteInContext, Released } from '#study/types.ts';
import { keyLines, keyMarks, wrongOptions, type AnswerWords } from './key-texts.ts';

export type ExplanationLabels = Messages['player']['explanation'];

type Props = {
  readonly body: QuestionBody;
  readonly value: AnswerValue | null;
  readonly released: Released;
  readonly words: AnswerWords;
  readonly labels: ExplanationLabels;
  readonly lang?: string | undefined;
  /** Where the quote stands in the article: a link for each quote, where the reader may see the article. */
  readonly hrefOf?: ((context: QuoteInContext) => string) | undefined;
};

/**
 * Why it is so: the key in words, the quote in its paragraph with the key marked, and for a wrong option what the
 * article says of that option. The same in practice and in review.
 */
export function Explanation({ body, value, released, words, labels, lang, hrefOf }: Props) {
  const { key, proof, optionQuotes, grade, overridden } = released;
  const marks = keyMarks(body, key);
  const lines = keyLines(body, key, words);
  const isRight = grade.correct || overridden;
  const wrong = wrongOptions(body, value, key);
  return (
    <div className="grid gap-5">
      {(!isRight || overridden || body.kind === 'cloze') && lines.length > 0 && (
        <div>
          <p className="text-sm text-muted">{labels.key}</p>
          {lines.length === 1 ? (
            <p lang={lang} className="mt-0.5 text-lg font-semibold">
              {lines[0]}
            </p>
          ) : (
            <ol className={classNames('mt-1 grid gap-1 pl-6 font-medium', body.kind === 'ordering' ? 'list-decimal' : 'list-disc')}>
              {lines.map((line) => (
                <li key={line} lang={lang}>
                  {line}
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
      {key.kind === 'true-false' && key.correction && (
        <div>
          <p className="text-sm text-muted">{labels.correction}</p>
          <p lang={lang} className="mt-0.5 text-lg font-semibold">
            {key.correction}
          </p>
        </div>
      )}
      <div>
        <p className="mb-2 text-sm text-muted">{labels.proof}</p>
        <div className="grid gap-5">
          {proof.map((context) => (
            <Quote
              key={context.quote.start}
              context={context}
              marks={marks}
              {...(lang && { lang })}
              cite={
                hrefOf && (
                  <a href={hrefOf(context)} className="inline-flex min-h-6 items-center text-accent underline underline-offset-4">
                    {labels.inArticle}
                  </a>
                )
              }
            />
          ))}
        </div>
      </div>
      {wrong.map(({ id, text }) => {
        const context = optionQuotes[id];
        return (
          context && (
            <div key={id} className="rounded-control bg-sunken p-4">
              <p className="mb-2 text-sm text-soft">{fillTemplate(labels.wrongOption, { option: text })}</p>
              <Quote context={context} marks={[text]} size="small" {...(lang && { lang })} />
            </div>
          )
        );
      })}
    </div>
  );
}
