import { defineServer } from '../../../src/convention/index.ts';
import { idempotency } from './server.runtime.ts';

export default defineServer({
  slot: 'idempotency',
  step: idempotency,
  config: ({ idempotency: declared }) =>
    declared === undefined ? undefined : { header: declared.header, ttl: declared.ttl },
});
