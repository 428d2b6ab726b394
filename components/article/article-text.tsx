import { Fragment, type ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { Aside, AsideReason, Block, BlockKind, Span } from '#engine/types.ts';
import { splitBlock, type Run } from './split-block.ts';

type Props = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly asides?: readonly Aside[];
  /** Sentences to mark: what questions rest on. */
  readonly marks?: readonly Span[];
  readonly lang: string;
  /** Names of the reasons; with them what was set aside is struck or dimmed and says why. */
  readonly reasons?: Readonly<Record<AsideReason | 'title', string>>;
  /** Language of the page, in which the reasons are. */
  readonly pageLang?: string;
  /** The title is shown above the text already. */
  readonly hideTitle?: boolean;
  /** What a marked stretch looks like, where it can be tapped. */
  readonly renderMark?: (run: Run, block: Block) => ReactNode;
  /** What stands under a paragraph with marks. */
  readonly renderUnder?: (block: Block) => ReactNode;
};

const setAside: Partial<Record<BlockKind, AsideReason | 'title'>> = {
  title: 'title',
  heading: 'heading',
  caption: 'caption',
  byline: 'byline',
  table: 'table',
  reference: 'reference',
  boilerplate: 'boilerplate',
};

/** The article as it is read: each block in its place, quotes marked, and what is not asked about set aside where that is asked for. */
export function ArticleText({ text, blocks, asides = [], marks = [], lang, reasons, pageLang, hideTitle, renderMark, renderUnder }: Props) {
  const shown = hideTitle ? blocks.filter(({ kind }) => kind !== 'title') : blocks;
  return (
    <div lang={lang} className="reading max-w-read space-y-[1.1em] break-words">
      {shown.map((block) => {
        const reason = reasons && setAside[block.kind];
        const runs = splitBlock(text, block, asides, marks);
        return (
          <Fragment key={block.start}>
            <BlockText kind={block.kind} reason={reason ? reasons[reason] : undefined} runs={runs} {...{ reasons, pageLang }} start={block.start} renderMark={renderMark && ((run) => renderMark(run, block))} />
            {renderUnder && runs.some(({ isMarked }) => isMarked) && renderUnder(block)}
          </Fragment>
        );
      })}
    </div>
  );
}

type BlockProps = { readonly kind: BlockKind; readonly reason?: string; readonly runs: readonly Run[]; readonly reasons: Props['reasons']; readonly pageLang: Props['pageLang']; readonly start: number; readonly renderMark: ((run: Run) => ReactNode) | undefined };

function BlockText({ kind, reason, runs, reasons, pageLang, start, renderMark }: BlockProps) {
  const words = runs.map((run) =>
    run.isMarked && renderMark ? <Fragment key={run.start}>{renderMark(run)}</Fragment> : <RunText key={run.start} run={run} reason={!reason && reasons && run.aside ? reasons[run.aside] : undefined} pageLang={pageLang} />);
  const id = `at-${start}`;
  if (reason) {
    return (
      <div id={id} className="border-l-2 border-dotted border-edge pl-4 text-base text-muted">
        <Reason lang={pageLang}>{reason}</Reason>
        <p className={classNames('whitespace-pre-line', kind !== 'title' && kind !== 'heading' && 'line-through decoration-edge/70')}>{words}</p>
      </div>
    );
  }
  if (kind === 'title' || kind === 'heading') {
    return (
      <h2 id={id} className="pt-3 text-xl font-semibold">
        {words}
      </h2>
    );
  }
  const isSmall = kind !== 'paragraph' && kind !== 'list';
  return (
    <p id={id} className={classNames('whitespace-pre-line', isSmall && 'text-base text-muted')}>
      {words}
    </p>
  );
}

function RunText({ run: { text, isMarked }, reason, pageLang }: { readonly run: Run; readonly reason?: string; readonly pageLang?: string }) {
  if (reason) {
    return (
      <span className="text-muted">
        <Reason lang={pageLang}>{reason}</Reason> <s className="decoration-edge/70">{text}</s>
      </span>
    );
  }
  // Whole sentences: a lighter stroke than for the key inside a quote.
  return isMarked ? <mark className="bg-mark/55">{text}</mark> : text;
}

/** Why something was set aside: small, in the language of the page. */
function Reason({ lang, children }: { readonly lang?: string; readonly children: string }) {
  return (
    <span lang={lang} className="mr-1 inline-block rounded-md bg-sunken px-1.5 font-sans text-xs font-medium text-soft no-underline">
      {children}
    </span>
  );
}
