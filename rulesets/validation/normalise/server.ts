import { defineServer } from '../../../src/convention/index.ts';
import { normalization } from './server.runtime.ts';
import { tidyingOf } from './tidying-of.ts';

export default defineServer({
  slot: 'normalize',
  step: normalization,
  config({ requestBody }) {
    const schema = requestBody?.json?.schema;
    return schema === undefined ? undefined : tidyingOf(schema);
  },
});
