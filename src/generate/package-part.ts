/** What a target needs of the project's package.json, for a project that has none yet. */
export interface PackagePart {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
