import { defineClient } from '../../../src/convention/index.ts';
import { requestId } from './client.runtime.ts';

export default defineClient({
  slot: 'trace',
  step: requestId,
  // A header that the contract does not know would make browsers ask for permission in vain.
  config(operation, { options }) {
    const parameter = operation.parameter('header', String(options['header']));
    return parameter === undefined ? undefined : { header: parameter.name };
  },
  effects(operation, { options }) {
    const parameter = operation.parameter('header', String(options['header']));
    return parameter === undefined ? {} : { header: { name: parameter.name, option: 'requestId' } };
  },
});
