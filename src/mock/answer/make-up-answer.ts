import { schemaForDirection, validatorFor, type Operation } from '../../contract/index.ts';
import type { Preference } from '../preference.ts';
import type { ContractAnswer } from './contract-answer.ts';
import { generateValue } from '../values/generate-value.ts';
import { seededRandom } from '../values/seeded-random.ts';
import { statusOf } from './status-of.ts';
import { undeclared } from './undeclared.ts';
import { usualResponse } from './usual-response.ts';

/** How often another one is made before it is sent as it is: conditions across properties are met by chance. */
const ATTEMPTS = 8;

/**
 * An answer made up after its schema; the same for the same seed.
 *
 * @param chance the seed where the caller gives none
 * @throws {Problem} invalid, when the operation does not declare what is asked for
 */
export function makeUpAnswer(
  operation: Operation,
  preference: Preference,
  mediaType: string | undefined,
  chance: () => string,
): ContractAnswer {
  const { code, seed } = preference;
  const response = code === undefined ? usualResponse(operation) : operation.response(code);
  if (response === undefined) throw undeclared(operation, preference);
  const status = code ?? statusOf(response);
  const media = response.content.get(mediaType ?? '') ?? response.json;
  if (media?.schema === undefined) return { status, headers: {}, body: undefined };
  const schema = schemaForDirection(media.schema.json, 'response');
  const validate = validatorFor(media.schema.json, 'response');
  const text = String(seed ?? chance());
  let body: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const random = seededRandom(`${text} ${operation.id} ${attempt}`);
    body = generateValue(schema, { random, useExamples: false });
    if (validate(body).length === 0) break;
  }
  return { status, headers: { 'content-type': media.name }, body };
}
