/**
 * Fills `{name}` in a finished string: for client leaves, which get their strings as props and have no message library.
 * A name without a value stays as it is, so that a mistake is seen. Numbers are written as they come: format them first.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
