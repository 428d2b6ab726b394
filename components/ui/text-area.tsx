import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, controlStyle, type FieldProps } from './field.tsx';

type Props = ComponentProps<'textarea'> & FieldProps;

/** Several lines to type. */
export function TextArea({ label, hint, error, hideLabel, id, className, ...rest }: Props) {
  return (
    <Field
      {...{ label, hint, error, hideLabel, id }}
      renderControl={(ids) => <textarea rows={4} {...rest} {...ids} className={classNames(controlStyle, 'leading-relaxed', className)} />}
    />
  );
}
