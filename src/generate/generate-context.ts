import type { Contract } from '../contract/index.ts';
import type { ConventionUnit, NamedCheck } from '../convention/index.ts';

/** What a generator works from. */
export interface GenerateContext {
  readonly contract: Contract;
  /** The conventions to keep, facets that are switched off already removed. */
  readonly conventions: readonly ConventionUnit[];
  /** What a running server is checked for, in the order of reports. */
  readonly checks: () => Promise<readonly NamedCheck[]>;
  /** Options of a convention, defaults filled in. */
  readonly options: (conventionId: string) => Readonly<Record<string, unknown>>;
  /** Renders `templates/<target>/<name>.hbs`. A field the view lacks is an error. */
  readonly render: (name: string, view: object) => string;
  /** The runtime of a target, by file name: `templates/<target>/runtime/*.ts`. */
  readonly runtime: () => ReadonlyMap<string, string>;
  /** A convention's runtime file for this target (`server.runtime.ts`), imports rewritten to the generated layout. */
  readonly conventionRuntime: (conventionId: string, file: string) => string;
  /** The spec as the project's scripts name it: relative to the output folder, with `/`. */
  readonly specPath: string;
  /** Targets generated in the same run, this one included. */
  readonly targets: readonly string[];
}
