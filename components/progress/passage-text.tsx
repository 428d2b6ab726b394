import { splitBlock } from '#components/article/split-block.ts';
import type { ReactNode } from 'react';
import type { Block, Span } from '#engine/types.ts';

export type PassageState = 'known' | 'shaky' | 'new';
export type ShownPassage = Span & { readonly state: PassageState };

/** Line styles as well as colours, so that it is read without colours. */
export const passageStyles: Readonly<Record<PassageState, string>> = {
  known: 'bg-correct-soft underline decoration-solid decoration-2 decoration-correct underline-offset-4',
  shaky: 'bg-warn-soft underline decoration-wavy decoration-1 decoration-warn underline-offset-4',
  new: 'underline decoration-dotted decoration-2 decoration-edge underline-offset-4',
};

/** The row of the table that a tap on a passage leads to. */
export const passageId = ({ start, end }: Span): string => `passage-${start}-${end}`;

type Props = { readonly text: string; readonly blocks: readonly Block[]; readonly passages: readonly ShownPassage[]; readonly lang: string; /** Read out in front of a passage. */ readonly names: Readonly<Record<PassageState, string>>; /** Under a paragraph that has passages. */ readonly renderUnder: (block: Block) => ReactNode };

/** The article as a heat map: what is well known, what is shaky, what was never asked. */
export function PassageText({ text, blocks, passages, lang, names, renderUnder }: Props) {
  return (
    <div lang={lang} className="reading max-w-read space-y-[1.1em] break-words">
      {blocks.filter(({ kind }) => kind !== 'title').map((block) => (
        <div key={block.start}>
        <p className="whitespace-pre-line">
          {splitBlock(text, block, [], passages).map((run) => {
            const passage = run.isMarked ? passages.find(({ start, end }) => start <= run.start && run.start < end) : undefined;
            return passage ? (
              <a key={run.start} href={`#${passageId(passage)}`} className={`${passageStyles[passage.state]} text-ink`}>
                <span className="sr-only">[{names[passage.state]}] </span>
                {run.text}
              </a>
            ) : (
              run.text
            );
          })}
        </p>
        {passages.some(({ start, end }) => start < block.end && end > block.start) && renderUnder(block)}
        </div>
      ))}
    </div>
  );
}
