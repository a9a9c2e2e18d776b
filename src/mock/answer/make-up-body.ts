import { schemaForDirection, type Schema, validatorFor } from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';

/** A body made after its schema, of the schema's own examples where those fit. */
export function makeUpBody(schema: Schema, seed: string): unknown {
  const json = schemaForDirection(schema.json, 'response');
  const validate = validatorFor(schema.json, 'response');
  const make = (useExamples: boolean): unknown =>
    generateValue(json, { random: seededRandom(seed), useExamples });
  const usual = make(true);
  if (validate(usual).length === 0) return usual;
  const other = make(false);
  return validate(other).length === 0 ? other : usual;
}
