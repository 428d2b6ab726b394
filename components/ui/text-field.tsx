import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, controlStyle, type FieldProps } from './field.tsx';

type Props = ComponentProps<'input'> & FieldProps;

/** One line to type. */
export function TextField({ label, hint, error, hideLabel, id, className, ...rest }: Props) {
  return (
    <Field
      {...{ label, hint, error, hideLabel, id }}
      renderControl={(ids) => <input type="text" {...rest} {...ids} className={classNames(controlStyle, className)} />}
    />
  );
}
