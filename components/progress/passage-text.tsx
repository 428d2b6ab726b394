import { splitBlock } from '#components/article/split-block.ts';
import type { Block, Span } from '#engine/types.ts';

export type PassageState = 'known' | 'shaky' | 'new';
export type ShownPassage = Span & { readonly state: PassageState };

/** Line styles as well as colours, so that it is read without colours. */
export const passageStyles: Readonly<Record<PassageState, string>> = {
  known: 'bg-correct-soft underline decoration-solid decoration-2 decoration-correct underline-offset-4',
  shaky: 'bg-warn-soft underline decoration-wavy decoration-1 decoration-warn underline-offset-4',
  new: 'underline decoration-dotted decoration-2 decoration-edge underline-offset-4',
};

type Props = { readonly text: string; readonly blocks: readonly Block[]; readonly passages: readonly ShownPassage[]; readonly lang: string; /** Read out in front of a passage. */ readonly names: Readonly<Record<PassageState, string>> };

/** The article as a heat map: what is well known, what is shaky, what was never asked. */
export function PassageText({ text, blocks, passages, lang, names }: Props) {
  return (
    <div lang={lang} className="reading max-w-read space-y-[1.1em] break-words">
      {blocks.filter(({ kind }) => kind !== 'title').map((block) => (
        <p key={block.start} className="whitespace-pre-line">
          {splitBlock(text, block, [], passages).map((run) => {
            const state = run.isMarked ? passages.find(({ start, end }) => start <= run.start && run.start < end)?.state : undefined;
            return state ? (
              <span key={run.start} className={passageStyles[state]}>
                <span className="sr-only">[{names[state]}] </span>
                {run.text}
              </span>
            ) : (
              run.text
            );
          })}
        </p>
      ))}
    </div>
  );
}
