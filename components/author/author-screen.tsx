import { getFormatter, getMessages } from 'next-intl/server';
import { ContextLine } from '#components/article/context-line.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Span } from '#engine/types.ts';
import type { QuizForAuthor } from '#study/types.ts';
import type { AuthorActions } from './author-types.ts';
import { Author } from './author.tsx';

type Props = { readonly quiz: QuizForAuthor; readonly sentences: readonly Span[]; readonly actions: AuthorActions };

/** Where the owner of a quiz works on its questions. */
export async function AuthorScreen({ quiz, sentences, actions }: Props) {
  const [{ author, errors, kinds, player }, format] = await Promise.all([getMessages(), getFormatter()]);
  const { title, date } = quiz.context;
  return (
    <>
      <PageHeader
        title={author.title}
        over={<ContextLine title={title} lang={quiz.article.language} date={date && format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })} dateTime={date} />}
        actions={
          <LinkButton variant="secondary" href={`/quizzes/${quiz.id}`}>
            {author.back}
          </LinkButton>
        }
      >
        <p>{author.lead}</p>
      </PageHeader>
      <Author initial={quiz} sentences={sentences} actions={actions} labels={{ author, errors, kinds, explanation: player.explanation, question: player.question }} />
    </>
  );
}
