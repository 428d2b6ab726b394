'use client';
import { useState, useTransition } from 'react';
import { errorSentence, type ActionResult, type Sentences } from '#components/ui/action-result.ts';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Props = {
  readonly quizId: string;
  /** Address of this site, before the path. */
  readonly host: string;
  readonly share: (quizId: string, includesArticle: boolean) => Promise<ActionResult<string>>;
  readonly errors: Sentences;
  readonly labels: Readonly<Record<'article' | 'articleHint' | 'make' | 'making' | 'link' | 'linkHint' | 'copy' | 'copied', string>>;
};

/** Makes a link and shows it, once. */
export function ShareForm({ quizId, host, share, errors, labels }: Props) {
  const [includesArticle, setIncludes] = useState(false);
  const [result, setResult] = useState<ActionResult<string> | null>(null);
  const [isPending, start] = useTransition();
  const error = errorSentence(result, errors);
  const link = result?.ok ? `${host}/copy/${result.value}` : null;
  return (
    <div className="grid gap-4">
      <Switch label={labels.article} hint={labels.articleHint} checked={includesArticle} onChange={(event) => setIncludes(event.currentTarget.checked)} />
      <div>
        <Button aria-disabled={isPending || undefined} onClick={() => !isPending && start(async () => setResult(await share(quizId, includesArticle)))}>
          {isPending ? labels.making : labels.make}
        </Button>
      </div>
      <div aria-live="polite">
        {error && (
          <Notice tone="wrong" role="alert">
            {error}
          </Notice>
        )}
        {link && (
          <div className="grid gap-2">
            <TextField label={labels.link} hint={labels.linkHint} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
            <div>
              <CopyButton text={link} label={labels.copy} copied={labels.copied} />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
