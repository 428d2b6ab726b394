type Props = {
  readonly title: string;
  /** The date, already written in the reader's language. */
  readonly date?: string | null;
  /** The same date for machines, `YYYY-MM-DD`. */
  readonly dateTime?: string | null;
  readonly lang?: string;
};

/** What a question is about, so that it can stand alone weeks later: the article's title and date. */
export function ContextLine({ title, date, dateTime, lang }: Props) {
  return (
    <p className="text-sm text-muted">
      <cite lang={lang} className="font-serif text-soft not-italic">
        {title}
      </cite>
      {date && (
        <>
          {' · '}
          <time dateTime={dateTime ?? undefined}>{date}</time>
        </>
      )}
    </p>
  );
}
