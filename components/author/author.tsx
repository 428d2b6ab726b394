'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { Toast, ToastRegion, toastButtonStyle } from '#components/ui/toast.tsx';
import type { QuestionKind, Span } from '#engine/types.ts';
import type { QuestionEdit, QuizForAuthor } from '#study/types.ts';
import { editOf, type AuthorActions, type AuthorLabels, type AuthorReply } from './author-types.ts';
import { blankEdit } from './blank-edit.ts';
import { errorSentence } from './error-sentence.ts';
import { QuestionEditor } from './question-editor.tsx';
import { keptAs, QuestionRow } from './question-row.tsx';

type Props = {
  readonly initial: QuizForAuthor;
  readonly sentences: readonly Span[];
  readonly actions: AuthorActions;
  readonly labels: AuthorLabels;
};

/** The questions of a quiz in its author's hands. Each change is saved by itself and can be undone. */
export function Author({ initial, sentences, actions, labels }: Props) {
  const { author, kinds } = labels;
  const [quiz, setQuiz] = useState(initial);
  const [open, setOpen] = useState<string | null>(null);
  const [newKind, setNewKind] = useState<QuestionKind>('single-choice');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const isNew = open?.startsWith('new.') ?? false;
  const newKey = `${keptAs('new')}.${quiz.id}`;

  const take = (reply: AuthorReply, sentence: string): AuthorReply => {
    if (reply.ok) {
      setQuiz(reply.value);
      setProblem(null);
      setDone(sentence);
    }
    return reply;
  };
  const act = async (work: () => Promise<AuthorReply>, sentence: string) => {
    setBusy(true);
    setDone(null);
    try {
      const reply = take(await work(), sentence);
      if (!reply.ok) setProblem(errorSentence(reply.error, labels).text);
    } catch {
      setProblem(author.notDone);
    } finally {
      setBusy(false);
    }
  };
  const undo = () => {
    const change = quiz.undoable;
    if (change) void act(() => actions.undo(change.changeId), author.undone);
  };
  const close = (question: string) => {
    setOpen(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#question-${CSS.escape(question)}`)?.focus());
  };
  const editor = (name: string, start: QuestionEdit, save: (edit: QuestionEdit) => Promise<AuthorReply>, onClose: () => void) => (
    <QuestionEditor keptAs={name} initial={start} article={quiz.article} sentences={sentences} onSave={save} onClose={onClose} labels={labels} />
  );

  return (
    <div aria-busy={isBusy}>
      {problem && (
        <Notice tone="wrong" role="alert" className="mb-5">
          {problem}
        </Notice>
      )}
      {quiz.undoable && (
        <Button variant="secondary" size="small" className="mb-5" aria-disabled={isBusy} onClick={() => !isBusy && undo()}>
          <Icon name="undo" />
          {author.undoLast}
        </Button>
      )}
      <ol className="grid gap-4">
        {quiz.questions.map((question) => (
          <li key={question.id} data-question={question.id} className={open === question.id ? '' : 'max-w-read'}>
            <Card>
              {open === question.id ? (
                editor(
                  keptAs(question.id),
                  editOf(question),
                  async (edit) => take(await actions.edit(question.id, edit), author.savedEdit),
                  () => close(question.id),
                )
              ) : (
                <QuestionRow
                  question={question}
                  count={quiz.questions.length}
                  lang={quiz.article.language}
                  isBusy={isBusy}
                  onEdit={() => setOpen(question.id)}
                  onMove={(by) => void act(() => actions.move(question.id, question.position + by), author.moved)}
                  onRegenerate={() => void act(() => actions.regenerate(question.id), author.regenerated)}
                  onRemove={() => void act(() => actions.remove(question.id), fillTemplate(author.removed, { number: question.position + 1 }))}
                  labels={labels}
                />
              )}
            </Card>
          </li>
        ))}
      </ol>
      <div className="mt-6 max-w-read">
        {isNew ? (
          <Card className="max-w-none">
            {editor(
              newKey,
              blankEdit(newKind),
              async (edit) => take(await actions.add(quiz.id, edit), author.added),
              () => setOpen(null),
            )}
          </Card>
        ) : (
          <div className="flex flex-wrap items-end gap-3">
            <div className="min-w-48 flex-1">
              <SelectField label={author.newKind} value={newKind} onChange={(event) => setNewKind(event.currentTarget.value as QuestionKind)}>
                {Object.entries(kinds).map(([kind, name]) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </SelectField>
            </div>
            <Button variant="secondary" onClick={() => setOpen(`new.${newKind}`)}>
              <Icon name="plus" />
              {author.add}
            </Button>
          </div>
        )}
      </div>
      <ToastRegion>
        {done && (
          <Toast
            action={
              quiz.undoable && (
                <button type="button" className={toastButtonStyle} onClick={undo}>
                  <Icon name="undo" />
                  {author.undo}
                </button>
              )
            }
          >
            {done}
          </Toast>
        )}
      </ToastRegion>
    </div>
  );
}
