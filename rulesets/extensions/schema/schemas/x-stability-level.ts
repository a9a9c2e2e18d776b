import type { ExtensionSchema } from '../extension-schema.ts';

export const xStabilityLevel: ExtensionSchema = {
  name: 'x-stability-level',
  description: 'How settled an operation is, as comparisons of versions read it.',
  places: ['operation'],
  schema: {
    title: '`draft`, `alpha`, `beta` or `stable`',
    enum: ['draft', 'alpha', 'beta', 'stable'],
  },
};
