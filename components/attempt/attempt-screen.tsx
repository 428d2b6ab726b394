import { getFormatter, getLocale, getMessages } from 'next-intl/server';
import type { AttemptForPlayer } from '#study/types.ts';
import { Player } from './player.tsx';

type Props = { readonly attempt: AttemptForPlayer; readonly at: string | null };

/** The answering page with its words: only what a browser needs goes into it. */
export async function AttemptScreen({ attempt, at }: Props) {
  const [locale, { player }, format] = await Promise.all([getLocale(), getMessages(), getFormatter()]);
  const { date } = attempt.context;
  const dateText = date && format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      <Player attempt={{ ...attempt, context: { ...attempt.context, dateText } }} at={at} locale={locale} labels={player} />
      <noscript>
        <p className="mx-auto mt-6 max-w-read font-medium text-wrong">{player.noScript}</p>
      </noscript>
    </>
  );
}
