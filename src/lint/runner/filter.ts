/** A child as a filter sees it. */
export interface FilterScope {
  readonly value: unknown;
  readonly property: string | number;
  readonly root: unknown;
}

/** A script filter, `?(…)`. */
export interface Filter {
  readonly text: string;
  readonly test: (scope: FilterScope) => boolean;
}
