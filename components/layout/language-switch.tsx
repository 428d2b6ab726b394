type Props = {
  /** Stores the language named by the field `locale` and comes back to the same page. */
  readonly action: (form: FormData) => Promise<void>;
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly current: string;
  /** "Language" */
  readonly label: string;
};

/** One press to the other language, each named in itself. A form, so that it works without JavaScript. */
export function LanguageSwitch({ action, languages, current, label }: Props) {
  const others = languages.filter(({ code }) => code !== current);
  return (
    <form action={action} aria-label={label} className="flex">
      {others.map(({ code, name }) => (
        <button
          key={code}
          name="locale"
          value={code}
          lang={code}
          aria-label={name}
          title={name}
          className="grid min-h-11 min-w-11 place-items-center rounded-control text-sm font-medium text-soft uppercase hover:bg-accent-soft hover:text-ink"
        >
          {code}
        </button>
      ))}
    </form>
  );
}
