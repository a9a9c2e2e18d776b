import { TestError } from '../test-error.ts';

/** No value can be made for a schema: it admits none, or says so in a way that cannot be turned around. */
export class GenerationError extends TestError {
  constructor(reason: string) {
    super(`No value can be generated: ${reason}.`, {
      code: 'TEST_GENERATION',
      hint: 'Give the schema an example that is valid.',
    });
  }
}
