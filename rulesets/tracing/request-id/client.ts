import { defineClient } from '../../../src/convention/index.ts';
import { requestId } from './client.runtime.ts';

export default defineClient({
  slot: 'trace',
  step: requestId,
  config: (_operation, { options }) => ({ header: String(options['header']) }),
});
