import type { Parameter } from './parameter.ts';

/**
 * A query parameter that narrows a list to items by a property: the property is its value (or has it, being a
 * list), shares words with it, or is at least or at most that.
 */
export interface Filter {
  readonly parameter: Parameter;
  readonly property: string;
  readonly relation: 'is' | 'like' | 'from' | 'to';
}
