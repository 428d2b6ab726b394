import { markKey } from '#components/article/mark-key.ts';
import { keyMarks } from '#components/review/key-texts.ts';
import type { Stem } from '#study/review-types.ts';
import type { ReviewingLabels } from './reviewing-labels.ts';

const gap = '____';

/** The sentence with the key left out; null where the key does not stand in it word for word. */
function maskedQuote({ body, key, proof }: Stem): string | null {
  const parts = markKey(proof[0]?.quote.text ?? '', keyMarks(body, key));
  return parts.some(({ isKey }) => isKey) ? parts.map(({ text, isKey }) => (isKey ? gap : text)).join('') : null;
}

/** How many steps the ladder of a stem has: what stands around the sentence, and the sentence with the key left out. */
export const hintSteps = (stem: Stem): number => [hasSurroundings(stem), maskedQuote(stem) !== null].filter(Boolean).length;

const hasSurroundings = ({ proof: [context] }: Stem): boolean => Boolean(context && (context.before.trim() || context.after.trim()));

type Props = { readonly stem: Stem; readonly steps: number; readonly lang: string; readonly labels: ReviewingLabels['reviewing'] };

/** The first steps of the ladder; the last one is the answer itself. */
export function HintLadder({ stem, steps, lang, labels }: Props) {
  if (steps === 0) return null;
  const [context] = stem.proof;
  const masked = maskedQuote(stem);
  const around = hasSurroundings(stem) && context && [context.before.trim(), '[…]', context.after.trim()].filter(Boolean).join(' ');
  const shown = [around && { label: labels.hints.paragraph, text: around }, masked && { label: labels.hints.masked, text: masked }].filter((step) => step !== null && step !== false && step !== undefined && step !== '').slice(0, steps);
  return (
    <div role="status" className="mt-5 grid gap-4">
      {shown.map(({ label, text }) => (
        <div key={label} className="rounded-control bg-sunken p-4">
          <p className="mb-1 text-sm text-muted">{label}</p>
          <p lang={lang} className="reading text-base whitespace-pre-line">
            {text}
          </p>
        </div>
      ))}
      <p className="text-sm text-muted">{labels.hints.note}</p>
    </div>
  );
}
