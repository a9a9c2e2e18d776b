import type { Contract } from '../../../src/contract/index.ts';
import { contractOf } from '../../support/contract-of.ts';
import { describeApi, json } from './describe-api.ts';

const ORDER = {
  type: 'object',
  required: ['id', 'status', 'total'],
  properties: {
    id: { type: 'string', format: 'uuid', readOnly: true },
    status: { type: 'string', enum: ['open', 'paid', 'shipped'] },
    total: { type: 'integer', minimum: 0 },
    callback_url: { type: 'string' },
  },
};

/** An event around an order; its own id is not that of the order. */
const EVENT = {
  type: 'object',
  required: ['id', 'type', 'order_id', 'data'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^evt_[a-z0-9]{8}$' },
    type: { type: 'string', enum: ['order.deleted', 'order.updated', 'order.created'] },
    order_id: { type: 'string', format: 'uuid' },
    data: { $ref: '#/components/schemas/Order' },
  },
};

const KEY = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } };

const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: object, more: object = {}): object => ({
  required: true,
  content: { 'application/json': { schema, ...more } },
});
const done = { 204: { description: 'Received.' } };
const order = { required: true, content: { 'application/json': { schema: reference('Order') } } };

export interface HooksApiOptions {
  /** Beside its body and responses, of the callback. */
  readonly callback?: object;
  readonly expression?: string;
  readonly example?: unknown;
  readonly webhooks?: object;
}

/** Orders that tell of themselves. */
export function hooksApi({
  callback = {},
  expression = '{$request.body#/callback_url}',
  example,
  webhooks = {},
}: HooksApiOptions = {}): Promise<Contract> {
  const id = { name: 'order_id', in: 'path', required: true, schema: { type: 'string' } };
  const more = example === undefined ? {} : { example };
  const post = { requestBody: body(reference('Event'), more), responses: done, ...callback };
  return contractOf(
    describeApi(
      {
        '/orders': {
          get: { responses: { 200: json({ type: 'array', items: reference('Order') }) } },
          post: {
            operationId: 'createOrder',
            parameters: [KEY],
            requestBody: order,
            responses: { 201: json(reference('Order')) },
            callbacks: { orderCreated: { [expression]: { post } } },
          },
        },
        '/orders/{order_id}': {
          parameters: [id],
          get: { responses: { 200: json(reference('Order')) } },
          patch: { requestBody: order, responses: { 200: json(reference('Order')) } },
          delete: { responses: done },
        },
        '/orders/{order_id}/cancel': {
          parameters: [id],
          post: { operationId: 'cancelOrder', responses: { 200: json(reference('Order')) } },
        },
      },
      { components: { schemas: { Order: ORDER, Event: EVENT } }, webhooks },
    ),
  );
}

/** A webhook that tells of an order. */
export function orderHook(more: object = {}): object {
  return { post: { requestBody: body(reference('Event')), responses: done, ...more } };
}
