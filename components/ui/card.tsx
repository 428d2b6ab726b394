import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

/** A sheet on the page. Padding is its own; `className` adds to it. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={classNames('rounded-card border border-line bg-surface p-5 sm:p-7', className)} {...rest} />;
}
