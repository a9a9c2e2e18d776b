import { defineServer } from '../../../src/convention/index.ts';
import { requestId } from './server.runtime.ts';

export default defineServer({
  slot: 'trace',
  step: requestId,
  config: (_operation, { options }) => ({ header: String(options['header']) }),
  fallback: (_contract, { options }) => ({ header: String(options['header']) }),
});
