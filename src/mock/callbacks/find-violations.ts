import { validatorFor, type Operation } from '../../contract/index.ts';
import type { MessageBody } from './message-body.ts';
import type { Receipt } from './receipt.ts';

/** How a message, or its receiver's answer, breaks the contract. */
export function findViolations(
  operation: Operation,
  body: MessageBody | undefined,
  receipt: Receipt,
): readonly string[] {
  const { schema, value } = body ?? {};
  const issues = schema === undefined ? [] : validatorFor(schema.json, 'response')(value);
  const wrong = issues.map(
    ({ pointer, message }) => `what is sent breaks its schema: ${pointer} ${message}`,
  );
  if (receipt.error !== undefined || operation.responses.size === 0) return wrong;
  if (operation.response(receipt.status) !== undefined) return wrong;
  const declared = [...operation.responses.keys()].join(', ');
  const message = `the receiver answers ${receipt.status}, declared are ${declared}. Declare it, or correct the receiver.`;
  return [...wrong, message];
}
