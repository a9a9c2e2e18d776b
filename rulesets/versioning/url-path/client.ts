import { defineClient } from '../../../src/convention/index.ts';

export default defineClient({ slot: 'route', prefix: (operation) => operation.basePath });
