import { packageRoot } from '../shared/package-root.ts';
import { GenerateError } from './generate-error.ts';
import { readText } from './read-text.ts';

/** How a runtime file imports the kernel from `rulesets/<family>/<name>/`. */
const KERNEL_IMPORT = /(['"])(?:\.\.\/)+templates\/[^/'"]+\/runtime\/([^/'"]+\1)/g;

/**
 * A convention's runtime file as it stands in a generated project, one folder below the kernel:
 * `generated/server/runtime/conventions/<family>-<name>.ts`.
 *
 * @throws {GenerateError} when it imports anything but the kernel, which a generated project does not have
 */
export function conventionRuntime(conventionId: string, file: string): string {
  const source = readText(new URL(`rulesets/${conventionId}/${file}`, packageRoot()));
  const moved = source.replaceAll(KERNEL_IMPORT, '$1../$2');
  const foreign = [...moved.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].find(
    ([, specifier = '']) => !/^\.\.\/[^/]+$/.test(specifier),
  );
  if (foreign === undefined) return moved;
  throw new GenerateError(`The runtime of \`${conventionId}\` imports \`${foreign[1]}\`.`, {
    code: 'GENERATE_RUNTIME_IMPORT',
    hint: 'Import from `templates/<target>/runtime` alone: nothing else is copied into a project.',
  });
}
