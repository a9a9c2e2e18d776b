import { MAX_DEPTH } from './max-depth.ts';
import { SpecError } from './spec-error.ts';

/** Far above the largest real description (GitHub's: about 2 million values). */
const MAX_VALUES = 10_000_000;

interface Extent {
  /** Values in the subtree, every occurrence of a shared one counted. */
  readonly size: number;
  readonly height: number;
}

/**
 * Refuses a value that is too deep or, with YAML aliases expanded, too large to walk. Shared nodes are
 * measured once, so that an alias bomb is seen without being expanded.
 *
 * @throws {SpecError}
 */
export function assertBounded(path: string, value: unknown): void {
  const extents = new Map<object, Extent>();
  measure(value, 0);

  function measure(node: unknown, depth: number): Extent {
    if (typeof node !== 'object' || node === null) return LEAF;
    // Also how an alias that contains itself is noticed.
    if (depth > MAX_DEPTH) refuse('SPEC_TOO_DEEP', `nests deeper than ${MAX_DEPTH} levels`);
    const known = extents.get(node);
    if (known !== undefined) return known;
    let size = 1;
    let height = 0;
    for (const child of Object.values(node)) {
      const extent = measure(child, depth + 1);
      size += extent.size;
      height = Math.max(height, extent.height + 1);
    }
    if (height > MAX_DEPTH) refuse('SPEC_TOO_DEEP', `nests deeper than ${MAX_DEPTH} levels`);
    if (size > MAX_VALUES) refuse('SPEC_TOO_LARGE', `expands to more than ${MAX_VALUES} values`);
    const extent = { size, height };
    extents.set(node, extent);
    return extent;
  }

  function refuse(code: string, what: string): never {
    throw new SpecError(`The file ${what}.`, {
      code,
      hint: 'Split the schema with `$ref`, or remove the YAML aliases that multiply it.',
      location: { file: path, line: 1, column: 1 },
    });
  }
}

const LEAF: Extent = { size: 1, height: 0 };
