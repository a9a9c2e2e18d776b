import { defineClient } from '../../../src/convention/index.ts';
import { idempotencyKey } from './client.runtime.ts';

export default defineClient({
  slot: 'key',
  step: idempotencyKey,
  config({ idempotency }) {
    return idempotency === undefined ? undefined : { header: idempotency.header };
  },
  effects: ({ idempotency }) =>
    idempotency === undefined
      ? {}
      : { header: { name: idempotency.header, option: 'idempotencyKey' } },
});
