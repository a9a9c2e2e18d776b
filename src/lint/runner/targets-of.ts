import { UnsupportedRule } from './unsupported-rule.ts';

/** A value that a rule's function is shown, and the path to it from where the rule was led. */
export interface LintTarget {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * What `then.field` means below a value: a path with dots, `@key` for each of its keys, or the value itself.
 *
 * @throws {UnsupportedRule} for a field that is a JSONPath
 */
export function targetsOf(value: unknown, field: string | undefined): readonly LintTarget[] {
  if (field === undefined || typeof value !== 'object' || value === null) {
    return [{ path: [], value }];
  }
  if (field === '@key') {
    const keys = Object.keys(value).map((key) => ({ path: [key], value: key }));
    return keys.length > 0 ? keys : [{ path: [], value: undefined }];
  }
  if (!/^[\w-]+(\.[\w-]+)*$/.test(field)) throw new UnsupportedRule();
  // A key may have dots of its own.
  const path = field.split('.');
  return [
    { path, value: field in value ? read(value, field) : path.reduce(read, value as unknown) },
  ];
}

function read(value: unknown, key: string): unknown {
  if (value === undefined || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
