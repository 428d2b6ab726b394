import Link from 'next/link';
import type { Block, Span } from '#engine/types.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { buttonStyle } from '#components/ui/button-style.ts';
import { ArticleText } from './article-text.tsx';
import { AskInText } from './ask-in-text.tsx';
import { ContinueReading } from './continue-reading.tsx';

type Props = {
  readonly article: { readonly id: string; readonly text: string; readonly blocks: readonly Block[]; readonly language: string };
  /** Language of the page. */
  readonly pageLang: string;
  /** What questions rest on; shown on demand. */
  readonly passages: readonly Span[];
  readonly isMarked: boolean;
  readonly ask: FormAction;
  readonly errors: Sentences;
  readonly labels: Readonly<Record<'marks' | 'marksOn' | 'marksOff' | 'asking' | 'askParagraph' | 'stopped' | 'readOn' | 'dismiss', string>>;
};

const underOf = ({ start }: Span): string => `ask-${start}`;

/** The article to be read in peace; on demand with what it is asked about, to be tapped, and a quiz on each paragraph. */
export function ReadingView({ article: { id, text, blocks, language }, pageLang, passages, isMarked, ask, errors, labels }: Props) {
  const passageAt = (at: number) => passages.find(({ start, end }) => start <= at && at < end);
  return (
    <>
      {passages.length > 0 && (
        <div className="mb-6 print:hidden">
          <Link href={isMarked ? `/articles/${id}` : `/articles/${id}?facts=on`} scroll={false} replace className={buttonStyle('secondary', 'small')}>
            {isMarked ? labels.marksOff : labels.marksOn}
          </Link>
          {isMarked && <p className="mt-2 text-sm text-muted">{labels.marks}</p>}
        </div>
      )}
      {isMarked && passages.length > 0 ? (
        <AskInText action={ask} errors={errors} article={id} asking={labels.asking}>
          <ArticleText
            text={text}
            blocks={blocks}
            marks={passages}
            lang={language}
            hideTitle
            renderMark={(run, block) => {
              const passage = passageAt(run.start);
              return (
                <a href={`#${underOf(block)}`} data-passage={passage && `${passage.start}-${passage.end}`} className="text-ink no-underline hover:underline">
                  <mark className="bg-mark/55 underline decoration-dotted decoration-1 underline-offset-4">{run.text}</mark>
                </a>
              );
            }}
            renderUnder={(block) => (
              <div id={underOf(block)} lang={pageLang} className="font-sans text-base leading-normal print:hidden">
                <ActionForm action={ask} errors={errors} submit={labels.askParagraph} pending={labels.asking} variant="quiet" size="small" buttonClassName="-ml-3">
                  <input type="hidden" name="article" value={id} />
                  <input type="hidden" name="start" value={block.start} />
                  <input type="hidden" name="end" value={block.end} />
                </ActionForm>
              </div>
            )}
          />
        </AskInText>
      ) : (
        <ArticleText text={text} blocks={blocks} lang={language} hideTitle />
      )}
      <ContinueReading article={id} lang={language} labels={labels} />
    </>
  );
}
