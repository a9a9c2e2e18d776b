import type { Contract, Operation } from '../../../contract/index.ts';
import { defineCheck, sentFields } from '../../../convention/index.ts';
import { isRecord } from '../../../shared/is-record.ts';
import { payloadOf } from '../../session/payload-of.ts';
import { assumedDefaults } from '../support/assumed-defaults.ts';
import { findDifference } from '../support/difference.ts';
import { isDone } from '../support/is-done.ts';
import { resourceCreatedBy } from '../support/resource-created-by.ts';
import { sharedFields, type SharedField } from '../support/shared-fields.ts';

/** Every answer to a write shows whether what it was sent without has its default. */
export default defineCheck({
  kind: 'answer',
  inapplicable: (operation, contract) =>
    fieldsOf(operation, contract).length === 0
      ? 'it makes nothing of which it shows a property that has a default'
      : undefined,
  verify(answer, { contract }) {
    const { call } = answer;
    const { operation, fault } = call;
    const item = payloadOf(answer, operation);
    if (
      !isDone(answer) ||
      fault !== undefined ||
      sentFields(call) === undefined ||
      !isRecord(item)
    ) {
      return undefined;
    }
    const fields = fieldsOf(operation, contract);
    const difference = findDifference(assumedDefaults(call, item, fields), item, fields);
    if (difference === undefined) return undefined;
    const { name, text } = difference;
    return {
      expected: `\`${name}\` to be its default, since ${operation.method.toUpperCase()} left it out`,
      actual: text,
      cause: name,
      answer,
    };
  },
});

/** What a write that makes the whole of an item may leave out, and shows then. */
function fieldsOf(operation: Operation, contract: Contract): readonly SharedField[] {
  const isWhole =
    operation.method === 'put' || resourceCreatedBy(operation, contract) !== undefined;
  if (!isWhole || operation.payload?.schema.isArray !== false) return [];
  return sharedFields(operation, operation, contract).filter(
    ({ sent }) => sent.keyword('default') !== undefined,
  );
}
