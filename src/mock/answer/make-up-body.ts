import { schemaForDirection, type Schema, validatorFor } from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';

/** A body made after its schema, of the schema's own examples where those fit. */
export function makeUpBody(schema: Schema, seed: string): unknown {
  const json = schemaForDirection(schema.json, 'response');
  const validate = validatorFor(schema.json, 'response');
  const tries = [true, false].map((useExamples) =>
    generateValue(json, { random: seededRandom(seed), useExamples }),
  );
  return tries.find((value) => validate(value).length === 0) ?? tries[0];
}
