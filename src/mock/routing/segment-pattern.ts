/** A path segment of a template that holds parameters, such as `{name}.json`. */
export class SegmentPattern {
  /** What stands before, between and after the parameters: one more than there are parameters. */
  readonly literals: readonly string[];

  constructor(segment: string) {
    this.literals = segment.split(PARAMETER);
  }

  /** Whether a segment of a template holds a parameter. */
  static isPattern(segment: string): boolean {
    return PARAMETER.test(segment);
  }

  /** The more text a pattern fixes, the more precise it is. */
  get weight(): number {
    return this.literals.join('').length;
  }

  /** Whether a segment matches, none of the parameters empty. */
  matches(text: string): boolean {
    const [prefix = '', ...rest] = this.literals;
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
}

const PARAMETER = /\{[^{}]*\}/;
