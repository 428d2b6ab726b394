'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Progress } from '#components/ui/progress.tsx';

type Props = {
  readonly quizId: string;
  readonly progress: number;
  readonly labels: Readonly<Record<'making' | 'makingLead' | 'makingLong', string>>;
};

/** Milliseconds between two looks, and after how many looks a longer wait is explained. */
const pause = 400;
const manyLooks = 20;

/** While a quiz is made: how far it is, and the page itself as soon as it is done or has failed. */
export function MakingQuiz({ quizId, progress: first, labels }: Props) {
  const router = useRouter();
  const [progress, setProgress] = useState(first);
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const reply = await fetch(`/api/v1/quizzes/${quizId}`, { signal: abort.signal, headers: { accept: 'application/json' } });
        const { state, progress: now } = (await reply.json()) as { state?: string; progress?: number };
        if (reply.ok && state !== 'making') return router.refresh();
        if (typeof now === 'number') setProgress((before) => Math.max(before, now));
      } catch {
        // The network or the server is away: look again. The quiz goes on being made without us.
      }
      if (!abort.signal.aborted) setLooks((before) => before + 1);
    }, looks === 0 ? 150 : pause);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [looks, quizId, router]);

  return (
    <div className="max-w-read">
      <Progress value={Math.max(0.04, progress)} label={labels.making} />
      <p role="status" className="mt-4 text-soft">
        {looks > manyLooks ? labels.makingLong : labels.makingLead}
      </p>
    </div>
  );
}
