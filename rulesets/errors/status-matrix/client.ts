import { defineClient } from '../../../src/convention/index.ts';
import { ERROR_KINDS, errorKind } from './client.runtime.ts';

export default defineClient({
  slot: 'error',
  step: errorKind,
  // Where 422 stands alone it says what 400 says elsewhere: the request breaks its schema.
  config: ({ responses }) => ({
    invalid: responses.has('422') && !responses.has('400') ? 422 : 400,
  }),
  effects: () => ({ kinds: [...new Set(Object.values(ERROR_KINDS))] }),
});
