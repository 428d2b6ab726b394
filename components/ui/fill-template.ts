/**
 * Fills `{name}` in a finished string: for client leaves, which get their strings as props and have no message library.
 * A name without a value stays as it is, so that a mistake is seen. With a `locale`, numbers are written its way.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>, locale?: string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    return typeof value === 'number' && locale ? value.toLocaleString(locale) : String(value);
  });
}
