import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import type { AssignmentState } from '#study/assignment-rules.ts';

const looks: Readonly<Record<AssignmentState, readonly [Tone, IconName]>> = {
  'not-yet-open': ['plain', 'clock'],
  open: ['accent', 'pencil'],
  late: ['warn', 'clock'],
  closed: ['plain', 'check'],
};

/** The state of an assignment: a word, a colour and a drawing. */
export function StateBadge({ state, label }: { readonly state: AssignmentState; readonly label: string }) {
  const [tone, icon] = looks[state];
  return (
    <Badge tone={tone}>
      <Icon name={icon} className="size-3.5" />
      {label}
    </Badge>
  );
}
