/** One way to be let in: every named scheme, each with the scopes or roles it must grant. */
export type SecurityRequirement = ReadonlyMap<string, readonly string[]>;
