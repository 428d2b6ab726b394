import type { Messages } from 'next-intl';
import { Quote } from '#components/article/quote.tsx';
import { answerLines, keyLines, keyMarks, type AnswerWords } from '#components/review/key-texts.ts';
import { Card } from '#components/ui/card.tsx';
import type { AnswerKey, AnswerValue, QuestionBody, QuoteInContext } from '#study/types.ts';

export type ReportShown = {
  readonly language: string;
  readonly text: string;
  readonly question: { readonly body: QuestionBody; readonly key: AnswerKey; readonly proof: readonly QuoteInContext[] };
  readonly answer: AnswerValue | null;
  readonly evidence: QuoteInContext | null;
};

/** The question, its quote and the passage side by side; below one another on a phone. */
export function ReportSides({ report, words, labels }: { readonly report: ReportShown; readonly words: AnswerWords; readonly labels: Messages['reports'] }) {
  const { question, answer, evidence, language } = report;
  const { body, key } = question;
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      <Card>
        <h2 className="text-sm text-muted">{labels.question}</h2>
        <p lang={language} className="mt-1 text-lg font-semibold">
          {body.prompt}
        </p>
        {body.options && (
          <ul lang={language} className="mt-3 grid list-disc gap-1 pl-5">
            {body.options.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
        <Lines label={labels.key} lines={keyLines(body, key, words)} lang={language} />
        {answer && <Lines label={labels.theirAnswer} lines={answerLines(body, answer, words)} lang={language} />}
        {report.text && (
          <div className="mt-4 rounded-control bg-warn-soft p-3">
            <p className="text-sm text-warn">{labels.theirWords}</p>
            <p className="mt-0.5 whitespace-pre-line">
              <bdi>{report.text}</bdi>
            </p>
          </div>
        )}
      </Card>
      <Card>
        <h2 className="mb-3 text-sm text-muted">{labels.proof}</h2>
        <div className="grid gap-5">
          {question.proof.map((context) => (
            <Quote key={context.quote.start} context={context} marks={keyMarks(body, key)} lang={language} />
          ))}
        </div>
      </Card>
      <Card>
        <h2 className="mb-3 text-sm text-muted">{labels.passage}</h2>
        {evidence ? <Quote context={evidence} lang={language} /> : <p className="text-soft">{labels.noPassage}</p>}
      </Card>
    </div>
  );
}

function Lines({ label, lines, lang }: { readonly label: string; readonly lines: readonly string[]; readonly lang: string }) {
  if (lines.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="text-sm text-muted">{label}</p>
      {lines.map((line) => (
        <p key={line} lang={lang} className="font-medium">
          {line}
        </p>
      ))}
    </div>
  );
}
