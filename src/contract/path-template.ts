/** A path template (OpenAPI 3.1, section 4.8.8.1), split at its slashes. */
export class PathTemplate {
  readonly text: string;
  readonly segments: readonly string[];
  #parameters: readonly string[] | undefined;
  #shapes: readonly string[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.segments = text.split('/').filter((segment) => segment !== '');
  }

  /** Names of the parameters, in order. */
  get parameters(): readonly string[] {
    this.#parameters ??= Array.from(this.text.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name);
    return this.#parameters;
  }

  /** The parameter that is the whole last segment: `order_id` of `/orders/{order_id}`. */
  get trailingParameter(): string | undefined {
    return /^\{([^{}]+)\}$/.exec(this.segments.at(-1) ?? '')?.[1];
  }

  /**
   * The template up to each slash, whatever its parameters are called and without a slash at its end: '', `/orders`,
   * `/orders/{}`.
   */
  get shapes(): readonly string[] {
    if (this.#shapes === undefined) {
      const shapes = [''];
      for (const segment of this.segments) {
        shapes.push(`${shapes.at(-1) ?? ''}/${segment.replaceAll(/\{[^{}]+\}/g, '{}')}`);
      }
      this.#shapes = shapes;
    }
    return this.#shapes;
  }

  /** The template without its last segment. */
  get parent(): string {
    return `/${this.segments.slice(0, -1).join('/')}`;
  }

  /** The path with each parameter replaced by its percent-encoded value; one without a value stays as it is. */
  expand(values: Readonly<Record<string, unknown>>): string {
    return this.text.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? encodeURIComponent(String(values[name])) : whole,
    );
  }
}
