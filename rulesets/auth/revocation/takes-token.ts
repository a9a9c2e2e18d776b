import type { Contract, Operation } from '../../../src/contract/index.ts';

/** Whether a bearer token alone lets a caller in, and nothing else does. */
export function takesToken({ security }: Operation, { securitySchemes }: Contract): boolean {
  return (
    security.length > 0 &&
    security.every(
      (requirement) =>
        requirement.size === 1 &&
        [...requirement.keys()].every((name) => securitySchemes.get(name)?.isBearer === true),
    )
  );
}
