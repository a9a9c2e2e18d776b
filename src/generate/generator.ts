import type { GenerateContext } from './generate-context.ts';
import type { GeneratedFile } from './generated-file.ts';
import type { PackagePart } from './package-part.ts';

/** A target: what `--target <id>` makes of a contract. */
export interface Generator {
  /** The folder under `generators/` and `templates/`. */
  readonly id: string;
  readonly summary: string;
  /** Targets whose files this one's import; they are generated too. */
  readonly requires: readonly string[];
  /** What a new project needs to use the output; none: nothing but the language. */
  readonly packagePart?: PackagePart;
  readonly generate: (context: GenerateContext) => Promise<readonly GeneratedFile[]>;
}
