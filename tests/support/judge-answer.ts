import type { Answer, Call, CheckFacet, Violation } from '../../src/convention/index.ts';
import { api, contractOf } from './contract-of.ts';

/** What a check of answers says of an answer to `GET` of a path that is described so. */
export async function judgeAnswer(
  check: CheckFacet,
  described: Readonly<Record<string, unknown>>,
  { status = 200, headers = {}, body }: Partial<Answer>,
  path = '/a',
  asked: Partial<Call> = {},
): Promise<Violation | undefined> {
  const contract = await contractOf(
    api({ paths: { [path]: { get: { ...described, operationId: 'a' } } } }),
  );
  const operation = contract.operation('a');
  const options = { header: 'X-Request-ID' };
  if (operation === undefined || check.kind !== 'answer') throw new Error('no check of an answer');
  if (check.inapplicable(operation, contract, options) !== undefined) return undefined;
  const nothing = { path: {}, query: {}, header: {}, cookie: {}, body: undefined };
  const call: Call = {
    operation,
    ...nothing,
    mediaType: undefined,
    credentials: 'valid',
    ...asked,
  };
  return check.verify({ call, status, headers, body }, { contract, options });
}
