import type { Parameter } from './parameter.ts';

/**
 * A query parameter that narrows a list to items by a property: the property is its value (or has it, being a
 * list), shares words with it, or is at least or at most that.
 */
export interface Filter {
  readonly parameter: Parameter;
  readonly property: string;
  readonly relation: 'is' | 'like' | 'from' | 'to';
  /**
   * Whether an item that has the very value is meant: not so where texts are searched; of bounds where the name says so
   * (`min_year`, not `after`) and nothing is rounded.
   */
  readonly isExact: boolean;
}
