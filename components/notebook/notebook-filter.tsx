import type { Messages } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';

export type NotebookFilter = { readonly state: 'open' | 'mended'; readonly article: string; readonly confidence: string; readonly search: string };

type Props = {
  readonly filter: NotebookFilter;
  readonly articles: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly counts: { readonly open: number; readonly mended: number };
  readonly labels: Pick<Messages, 'notebook' | 'review'>;
};

/** Which mistakes to see. A plain form: the address says it, and it works without JavaScript. */
export function NotebookFilterForm({ filter, articles, counts, labels: { notebook, review } }: Props) {
  return (
    <form method="get" role="search" className="mb-8 grid gap-4 sm:grid-cols-2">
      <SelectField label={notebook.state} name="state" defaultValue={filter.state}>
        <option value="open">{fillTemplate(notebook.states.open, { count: counts.open })}</option>
        <option value="mended">{fillTemplate(notebook.states.mended, { count: counts.mended })}</option>
      </SelectField>
      <SelectField label={notebook.confidence} name="confidence" defaultValue={filter.confidence}>
        <option value="">{notebook.any}</option>
        {(['sure', 'unsure', 'guess'] as const).map((one) => (
          <option key={one} value={one}>
            {review.confidence[one]}
          </option>
        ))}
      </SelectField>
      <SelectField label={notebook.article} name="article" defaultValue={filter.article}>
        <option value="">{notebook.allArticles}</option>
        {articles.map(({ id, title, count }) => (
          <option key={id} value={id}>
            {title} ({count})
          </option>
        ))}
      </SelectField>
      <TextField label={notebook.search} name="search" type="search" defaultValue={filter.search} maxLength={200} />
      <Button type="submit" variant="secondary" className="justify-self-start">
        {notebook.apply}
      </Button>
    </form>
  );
}
