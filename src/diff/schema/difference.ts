/** What part of a schema two shapes differ in. */
export type Aspect =
  | 'type'
  | 'values'
  | 'bounds'
  | 'pattern'
  | 'format'
  | 'required'
  | 'property'
  | 'additional'
  | 'variants'
  | 'conditions'
  | 'default';

/** Something that one shape admits and another does not. */
export interface Difference {
  readonly aspect: Aspect;
  /** The keyword that makes the difference. */
  readonly keyword: string;
  /** What is admitted, as the end of a sentence: `a text of more than 10 characters`. */
  readonly detail: string;
}
