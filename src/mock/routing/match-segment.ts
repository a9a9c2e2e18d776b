/** A path segment of a template, such as `{name}.json`, split at its parameters. */
export interface SegmentPattern {
  /** What stands before, between and after the parameters: one more than there are parameters. */
  readonly literals: readonly string[];
}

/** Splits a segment of a template; `undefined` when it holds no parameter. */
export function parseSegment(segment: string): SegmentPattern | undefined {
  const literals = segment.split(/\{[^{}]*\}/);
  return literals.length === 1 ? undefined : { literals };
}

/** Whether a segment matches, none of the parameters empty. */
export function matchSegment({ literals }: SegmentPattern, text: string): boolean {
  const [prefix = '', ...rest] = literals;
  const suffix = rest.at(-1) ?? '';
  if (!text.startsWith(prefix)) return false;
  let at = prefix.length;
  for (const separator of rest.slice(0, -1)) {
    const next = text.indexOf(separator, at + 1);
    if (next === -1) return false;
    at = next + separator.length;
  }
  return text.endsWith(suffix) && at < text.length - suffix.length;
}
