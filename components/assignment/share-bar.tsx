import { classNames } from '#components/ui/class-names.ts';

type Props = { /** 0..1 of all, both. */ readonly started: number; readonly done: number; /** Its place and size. */ readonly className: string };

/** How many have begun and how many have finished, as one bar; the words stand beside it. */
export function ShareBar({ started, done, className }: Props) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className={classNames('block overflow-hidden rounded-full bg-line', className)}>
      <rect width={started * 100} height="1" className="fill-accent/35" />
      <rect width={done * 100} height="1" className="fill-accent" />
    </svg>
  );
}
