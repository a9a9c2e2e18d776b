import { validityOf, type Operation } from '../../../contract/index.ts';

/** Whether the contract allows a JSON body in a request. */
export function isValidBody(operation: Operation, body: unknown): boolean {
  const schema = operation.requestBody?.json?.schema;
  if (schema === undefined) return false;
  return validityOf(schema.json)(body);
}
