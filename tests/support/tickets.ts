import type { Contract } from '../../src/contract/index.ts';
import { describeApi, json } from '../mock/support/describe-api.ts';
import { contractOf } from './contract-of.ts';

export const TRANSITIONS: Readonly<Record<string, readonly string[]>> = {
  draft: ['open'],
  open: ['closed', 'lost'],
  lost: ['open'],
  closed: [],
};
const STATUS = { type: 'string', enum: Object.keys(TRANSITIONS) };
const TICKET = { $ref: '#/components/schemas/Ticket' };
const BODY = { required: true, content: { 'application/json': { schema: TICKET } } };
const ERROR = json({
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' } },
});
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };

/**
 * Tickets whose status is written, and moved by actions: how, their answers tell in different ways.
 *
 * @param errors the statuses that refusals may have
 * @param states what `x-states` says
 */
export function tickets(
  errors: readonly number[] = [409],
  states: object | null = { transitions: TRANSITIONS },
): Promise<Contract> {
  const refusals = Object.fromEntries(errors.map((status) => [status, ERROR]));
  const action = (operationId: string, response: object, status = 200) => ({
    post: { operationId, parameters: [ID], responses: { [status]: response, ...refusals } },
  });
  const shown = (...seen: string[]) =>
    json(TICKET, {
      examples: Object.fromEntries(
        seen.map((status) => [status, { value: { id: 1, title: 'Shelf', status } }]),
      ),
    });
  const narrowed = json({ allOf: [TICKET, { properties: { status: { const: 'closed' } } }] });
  return contractOf(
    describeApi(
      {
        '/tickets': {
          get: { responses: { 200: json({ type: 'array', items: TICKET }) } },
          post: { requestBody: BODY, responses: { 201: json(TICKET), ...refusals } },
        },
        '/tickets/{id}': {
          parameters: [ID],
          get: { responses: { 200: json(TICKET), 404: ERROR } },
          put: { requestBody: BODY, responses: { 200: json(TICKET), ...refusals } },
          patch: {
            requestBody: {
              content: {
                'application/merge-patch+json': {
                  schema: {
                    type: 'object',
                    minProperties: 1,
                    properties: { title: { type: 'string' }, status: STATUS },
                  },
                },
              },
            },
            responses: { 200: json(TICKET), ...refusals },
          },
        },
        '/tickets/{id}/publish': action('publish', shown('open')),
        '/tickets/{id}/close': action('close', narrowed),
        '/tickets/{id}/remind': action('remind', shown('draft')),
        '/tickets/{id}/settle': action('settle', shown('closed', 'lost')),
        '/tickets/{id}/lose': action('lose', { description: 'Lost.' }, 204),
        '/tickets/{id}/mark-open': action('markOpen', json({ const: 'done' })),
        '/tickets/{id}/remember': action('remember', { description: 'Noted.' }, 204),
      },
      {
        components: {
          schemas: {
            Ticket: {
              type: 'object',
              required: ['title', 'status'],
              properties: {
                id: { type: 'integer', readOnly: true },
                title: { type: 'string' },
                status: states === null ? STATUS : { ...STATUS, 'x-states': states },
              },
            },
          },
        },
      },
    ),
  );
}
