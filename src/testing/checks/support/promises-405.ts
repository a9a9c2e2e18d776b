import type { Contract } from '../../../contract/index.ts';

/** Whether a contract speaks of 405 at all: most leave it to a framework, and live with what that makes of it. */
export function promises405({ errorCatalogue, operations }: Contract): boolean {
  return (
    [...errorCatalogue.values()].includes(405) ||
    operations.some(({ responses }) => responses.has('405'))
  );
}
