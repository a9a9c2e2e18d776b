import type { Schema } from '../../../src/contract/index.ts';
import { defineClient } from '../../../src/convention/index.ts';
import { errorDetails } from './client.runtime.ts';

export default defineClient({
  slot: 'error',
  step: errorDetails,
  config(operation) {
    for (const response of operation.responses.values()) {
      const body = response.isError ? response.json?.schema : undefined;
      if (body === undefined) continue;
      const seat = body.property('error') === undefined ? null : 'error';
      if (namesFields(seat === null ? body : body.property(seat))) return { seat };
    }
    return undefined;
  },
});

function namesFields(error: Schema | undefined): boolean {
  const entry = error?.property('details')?.items;
  return entry?.property('field') !== undefined && entry.property('issue') !== undefined;
}
