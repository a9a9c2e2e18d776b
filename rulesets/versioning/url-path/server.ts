import { defineServer } from '../../../src/convention/index.ts';

export default defineServer({
  slot: 'route',
  prefix: (operation) => operation.basePath,
});
