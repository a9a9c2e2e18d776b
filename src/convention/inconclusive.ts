/** A call that neither proves nor disproves the promise, and why: `the collection has only one item`. */
export interface Inconclusive {
  readonly inconclusive: string;
}
