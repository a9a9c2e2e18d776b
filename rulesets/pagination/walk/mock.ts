import type { Contract, Operation } from '../../../src/contract/index.ts';
import { defineMock } from '../../../src/convention/index.ts';
import { pageWindow } from './mock.runtime.ts';

/** What a page holds where neither the caller nor the contract says. */
const USUAL_SIZE = 20;

export default defineMock({
  slot: 'window',
  step: pageWindow,
  config(operation, { contract }) {
    const { pagination } = operation;
    if (pagination === undefined) return undefined;
    const { mode, cursor, page, offset, size } = pagination;
    const schema = size === undefined ? undefined : operation.parameter('query', size)?.schema;
    const usual = schema?.keyword('default') ?? operation.payload?.schema.keyword('maxItems');
    return {
      mode,
      parameter: { cursor, page, offset }[mode] ?? mode,
      ...(size === undefined ? {} : { size }),
      defaultSize: typeof usual === 'number' ? usual : USUAL_SIZE,
      identity: identityOf(contract, operation),
    };
  },
});

function identityOf(contract: Contract, operation: Operation): string {
  const resource = contract.resources.find(({ operations }) => operations.list === operation);
  return resource?.identity?.property ?? 'id';
}
