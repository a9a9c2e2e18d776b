import { Contract } from '../../../src/contract/index.ts';
import { compareContracts, type Change } from '../../../src/diff/index.ts';
import { api, contractOf } from '../../support/contract-of.ts';

/** What changed between two descriptions. */
export async function changesOf(before: unknown, after: unknown): Promise<readonly Change[]> {
  const [old, now] = await Promise.all([contractOf(before), contractOf(after)]);
  return compareContracts(old, new Contract(now.document));
}

/** A description of one operation that takes, or answers, what a schema says. */
export function taking(schema: unknown, version = '3.1.0'): unknown {
  const content = { 'application/json': { schema } };
  const post = {
    operationId: 'take',
    requestBody: { required: true, content },
    responses: { '204': { description: 'Taken.' } },
  };
  return api({ paths: { '/things': { post } } }, version);
}

export function answering(schema: unknown, version = '3.1.0'): unknown {
  const content = { 'application/json': { schema } };
  const get = { operationId: 'give', responses: { '200': { description: 'It.', content } } };
  return api({ paths: { '/things': { get } } }, version);
}
