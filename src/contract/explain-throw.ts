import { ContractError } from './contract-error.ts';
import type { Issue } from './issue.ts';

/** How deep a value is judged at the least, where its schema refers to itself. */
const SAFE_DEPTH = 200;

/** ajv compares objects by calling these, which a request may have as mere properties. */
const METHODS = ['toString', 'valueOf'];

/**
 * Why a compiled schema threw instead of judging a value: what the value has wrong, if it is the value.
 *
 * @throws {ContractError} if it is the schema
 */
export function explainThrow(value: unknown, error: unknown): Issue {
  const { depth, names } = survey(value);
  if (error instanceof RangeError && depth > SAFE_DEPTH) {
    return { pointer: '', keyword: 'depth', message: 'must not nest that deep' };
  }
  if (error instanceof TypeError && METHODS.some((name) => names.has(name))) {
    const message = 'must not have properties called `toString` or `valueOf`';
    return { pointer: '', keyword: 'propertyNames', message };
  }
  if (error instanceof RangeError) {
    throw new ContractError('A schema contains itself without end, so no value can satisfy it.', {
      code: 'CONTRACT_SCHEMA_LOOP',
      hint: 'Break the circle of `allOf`, `anyOf`, `oneOf` or `$ref` that leads back without a property or an item.',
      cause: error,
    });
  }
  throw new ContractError(`A schema cannot judge a value: ${String(error)}.`, {
    code: 'CONTRACT_SCHEMA',
    hint: 'Correct the schema; `specwright lint` shows where it stands.',
    cause: error,
  });
}

/** How deep a value nests, as far as it matters, and the names in it. */
function survey(root: unknown): { readonly depth: number; readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  let level = [root];
  let depth = 0;
  for (; level.length > 0 && depth <= SAFE_DEPTH; depth += 1) {
    const objects = level.filter((value) => typeof value === 'object' && value !== null);
    level = [];
    for (const [name, child] of objects.flatMap((value) => Object.entries(value))) {
      names.add(name);
      level.push(child);
    }
  }
  return { depth, names };
}
