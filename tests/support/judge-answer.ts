import type { Answer, CheckFacet, Violation } from '../../src/convention/index.ts';
import { api, contractOf } from './contract-of.ts';

/** What a check of answers says of an answer to `GET` of a path that is described so. */
export async function judgeAnswer(
  check: CheckFacet,
  described: Readonly<Record<string, unknown>>,
  { status = 200, headers = {}, body }: Partial<Answer>,
  path = '/a',
): Promise<Violation | undefined> {
  const contract = await contractOf(
    api({ paths: { [path]: { get: { ...described, operationId: 'a' } } } }),
  );
  const operation = contract.operation('a');
  if (operation === undefined || check.kind !== 'answer') throw new Error('no check of an answer');
  if (check.inapplicable(operation, contract, {}) !== undefined) return undefined;
  const nothing = { path: {}, query: {}, header: {}, cookie: {}, body: undefined };
  const call = { operation, ...nothing, mediaType: undefined, credentials: 'valid' } as const;
  return check.verify({ call, status, headers, body }, { contract, options: {} });
}
