import type { Messages } from 'next-intl';
import type { ActionResult } from '#components/ui/action-result.ts';
import type { Span } from '#engine/types.ts';
import type { QuestionEdit, QuestionForAuthor, QuizForAuthor } from '#study/types.ts';

/** What the author's page says; the words of errors and kinds are those of the whole site. */
export type AuthorLabels = Pick<Messages, 'author' | 'errors' | 'kinds'> & { readonly explanation: Messages['player']['explanation']; readonly question: Messages['player']['question'] };

export type AuthorReply = ActionResult<QuizForAuthor>;
export type AuthorError = Extract<AuthorReply, { ok: false }>['error'];

/** What an author can do; each answers with the quiz as it is then. */
export type AuthorActions = {
  readonly edit: (question: string, edit: QuestionEdit) => Promise<AuthorReply>;
  readonly add: (quiz: string, edit: QuestionEdit) => Promise<AuthorReply>;
  readonly remove: (question: string) => Promise<AuthorReply>;
  readonly move: (question: string, toPosition: number) => Promise<AuthorReply>;
  readonly regenerate: (question: string) => Promise<AuthorReply>;
  readonly undo: (change: string) => Promise<AuthorReply>;
};

const toSpan = ({ start, end }: Span): Span => ({ start, end });

/** A question as its form starts with it. */
export function editOf(question: QuestionForAuthor): QuestionEdit {
  return {
    body: question.body,
    key: question.key,
    quotes: question.proof.map(({ quote }) => toSpan(quote)),
    optionQuotes: Object.fromEntries(Object.entries(question.optionQuotes).map(([id, quote]) => [id, toSpan(quote)])),
  };
}
