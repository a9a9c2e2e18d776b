import { expect, test } from 'vitest';
import { stateNamed } from '../../src/mock/state/state-named.ts';
import { contractOf } from '../support/contract-of.ts';
import { describeApi } from './support/describe-api.ts';

const ORDER = ['pending', 'paid', 'shipped', 'cancelled', 'refunding', 'refunded'];

test.each([
  ['cancel', ORDER, 'cancelled'],
  ['pay', ORDER, 'paid'],
  ['ship', ORDER, 'shipped'],
  ['refund', ORDER, 'refunded'],
  ['cancellation', ORDER, 'cancelled'],
  ['print', ORDER, undefined],
  ['repeat', ORDER, undefined],
  ['{note_id}', ORDER, undefined],
  ['activate', ['active', 'inactive'], 'active'],
  ['mark-sent', ['draft', 'sent'], 'sent'],
  ['send', ['draft', 'sent'], 'sent'],
  ['reopen', ['open', 'rejected'], undefined],
  ['approve', ['APPROVED', 'APPROVING'], 'APPROVED'],
  ['start', ['starting', 'startup'], undefined],
])('%s leads, of %j, to %s', async (verb, states, expected) => {
  const post = { responses: { 204: { description: 'Done.' } } };
  const contract = await contractOf(describeApi({ [`/orders/{id}/${verb}`]: { post } }));
  const [operation] = contract.operations;
  expect(operation && stateNamed(operation, states)).toBe(expected);
});
