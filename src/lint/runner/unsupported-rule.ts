/** A rule uses what this runner leaves to Spectral's own. */
export class UnsupportedRule extends Error {}
