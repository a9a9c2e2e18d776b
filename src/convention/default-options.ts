import type { Convention } from './convention.ts';

/** The options of a convention, `chosen` over defaults. */
export function defaultOptions(
  convention: Convention,
  chosen: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const defaults = Object.entries(convention.options ?? {}).map(([name, option]) => [
    name,
    option.default,
  ]);
  return { ...Object.fromEntries(defaults), ...chosen };
}
