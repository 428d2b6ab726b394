import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, controlStyle, type FieldProps } from './field.tsx';

type Props = ComponentProps<'select'> & FieldProps;

/** One of a list; the device's own list, which every thumb knows. */
export function SelectField({ label, hint, error, hideLabel, id, className, ...rest }: Props) {
  return (
    <Field
      {...{ label, hint, error, hideLabel, id }}
      renderControl={(ids) => <select {...rest} {...ids} className={classNames(controlStyle, className)} />}
    />
  );
}
