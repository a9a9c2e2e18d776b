import {
  ContractError,
  schemaForDirection,
  type Schema,
  validatorFor,
} from '../../contract/index.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';

/** The contract's example where it is valid, else something made after the schema. */
export function firstValid(schema: Schema | undefined, examples: readonly unknown[]): unknown {
  const given = examples.filter((example) => example !== undefined);
  if (schema === undefined) return given[0] ?? {};
  const json = schemaForDirection(schema.json, 'request');
  try {
    const validate = validatorFor(schema.json, 'request');
    const made = [true, false].map((useExamples) =>
      generateValue(json, { random: seededRandom('example'), useExamples, direction: 'request' }),
    );
    const candidates = [...given, ...made];
    return candidates.find((value) => validate(value).length === 0) ?? candidates[0];
  } catch (error) {
    // A schema that is wrong in itself: the operation will say so when it is called.
    if (error instanceof ContractError) return given[0] ?? {};
    throw error;
  }
}
