/** A part of a call that has a name of its own: a parameter, or a property of the body. */
export type CoveredPart = readonly [place: 'query' | 'header' | 'cookie' | 'body', name: string];
