import { MAX_DEPTH } from './max-depth.ts';
import { SpecError } from './spec-error.ts';

/** Far above the largest real description (GitHub's: about 2 million values). */
const MAX_VALUES = 50_000_000;

/**
 * Refuses a value that is too deep or, with YAML aliases expanded, too large to walk. Shared nodes are
 * counted once and their size reused, so that an alias bomb is seen without being expanded.
 *
 * @throws {SpecError}
 */
export function assertBounded(path: string, value: unknown): void {
  const sizes = new Map<object, number>();
  const size = measure(value, 0);
  if (size > MAX_VALUES) refuse('SPEC_TOO_LARGE', `expands to more than ${MAX_VALUES} values`);

  function measure(node: unknown, depth: number): number {
    if (typeof node !== 'object' || node === null) return 1;
    if (depth > MAX_DEPTH) refuse('SPEC_TOO_DEEP', `nests deeper than ${MAX_DEPTH} levels`);
    const known = sizes.get(node);
    if (known !== undefined) return known;
    let total = 1;
    for (const child of Object.values(node)) total += measure(child, depth + 1);
    sizes.set(node, total);
    return total;
  }

  function refuse(code: string, what: string): never {
    throw new SpecError(`The file ${what}.`, {
      code,
      hint: 'Split the schema with `$ref`, or remove the YAML aliases that multiply it.',
      location: { file: path, line: 1, column: 1 },
    });
  }
}
