import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { Confidence } from '#study/types.ts';
import type { PlayerLabels } from './player-labels.ts';

const steps: readonly Confidence[] = ['sure', 'unsure', 'guess'];

type Props = { readonly value: Confidence | null; readonly onChoose: (confidence: Confidence) => void; readonly labels: PlayerLabels; readonly isToggle: boolean };

/** How sure one is, by one tap. In practice the tap is also the answer; in a test it can be changed. */
export function ConfidenceButtons({ value, onChoose, labels, isToggle }: Props) {
  return (
    <div role="group" aria-label={labels.confidence.question} className="w-full">
      <p aria-hidden="true" className="mb-1.5 text-xs text-muted">
        {labels.confidence.question}
      </p>
      <div className="grid grid-cols-3 gap-2">
        {steps.map((step) => (
          <Button
            key={step}
            variant="secondary"
            aria-pressed={isToggle ? value === step : undefined}
            className={classNames('px-2!', isToggle && value === step && 'border-accent! bg-accent-soft! ring-1 ring-accent')}
            onClick={() => onChoose(step)}
          >
            {labels.confidence[step]}
          </Button>
        ))}
      </div>
    </div>
  );
}
