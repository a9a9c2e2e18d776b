import { defineServer } from '../../../src/convention/index.ts';
import { validation } from './server.runtime.ts';

export default defineServer({
  slot: 'validate',
  step: validation,
  config(operation) {
    const parameter = operation.parameter('header', 'If-Match');
    // RFC 6585, section 3: 428 is the answer to a request that should have been conditional.
    const insists = parameter?.required === true && operation.responses.has('428');
    return insists ? { precondition: parameter.name } : {};
  },
});
