import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addQuestionAction, deleteQuestionAction, editQuestionAction, moveQuestionAction, regenerateQuestionAction, undoChangeAction } from '#app/actions/authoring.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { AuthorScreen } from '#components/author/author-screen.tsx';
import { articleSentences } from '#server/article-sentences.ts';
import { getQuizForAuthor } from '#server/authoring.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }> };

const actions = { edit: editQuestionAction, add: addQuestionAction, remove: deleteQuestionAction, move: moveQuestionAction, regenerate: regenerateQuestionAction, undo: undoChangeAction };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('author'))('title') };
}

export default async function EditQuizPage({ params }: Props) {
  const quiz = await orNotFound(async () => getQuizForAuthor(await requireViewer(), idOf((await params).id)));
  return <AuthorScreen quiz={quiz} sentences={articleSentences(quiz.article)} actions={actions} />;
}
